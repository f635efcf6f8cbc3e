import Foundation

/// The system's reason for a failed file operation, without Foundation's wrapping.
func reason(_ error: any Error) -> String {
  let given = error as NSError
  let inner = given.userInfo[NSUnderlyingErrorKey] as? NSError ?? given
  if inner.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(inner.code))) }
  return posixCode(ofCocoa: given).map { String(cString: strerror($0)) } ?? given.localizedDescription
}

/// The reason for the system call that failed last.
func lastReason() -> String {
  String(cString: strerror(errno))
}

/// Foundation on Linux hides the system's code behind one of its own.
private func posixCode(ofCocoa error: NSError) -> Int32? {
  guard error.domain == NSCocoaErrorDomain else { return nil }
  switch error.code {
  case 4, 260: return ENOENT
  case 257, 513: return EACCES
  case 516: return EEXIST
  case 640: return ENOSPC
  case 642: return EROFS
  default: return nil
  }
}
