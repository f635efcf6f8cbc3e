package import AssessmentModel

/// The source of a page as UTF-8, decoded as the parser got it: for showing what stands around a piece of evidence.
package func source(of capture: Capture) -> [UInt8] {
  DecodedPage(capture.body[...], contentType: capture.header("Content-Type")).bytes
}
