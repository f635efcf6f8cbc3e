/// FNV-1a of 128 bits: it tells states of sources apart, and nobody has a reason to forge one.
///
/// A digest out of a library would have to be compiled a second time for the machine that builds.
struct Fingerprint {
  private var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Takes a file with its path.
  mutating func add(_ file: SourceText) {
    add("\(file.path)\n\(file.bytes.count)\n".utf8)
    add(file.bytes)
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    var next = value
    for byte in bytes { next = (next ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
    value = next
  }

  var text: String { "fnv1a:" + String(value, radix: 16) }
}
