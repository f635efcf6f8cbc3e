/// FNV-1a over bytes (Fowler, Noll, Vo): 64 bits that are the same in every run and on every machine.
///
/// It tells things apart, it does not protect: texts that collide can be built.
package func fingerprint(of bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
