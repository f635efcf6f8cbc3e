/// Text of this program that stands in pages byte for byte, with what lets it stand there.
package struct PageResource: Sendable {
  package let bytes: [UInt8]
  /// The SHA-256 digest of the element's text in Base64, as the content security policy of a page names it.
  ///
  /// A constant, since nothing here can work it out; a test does and says the right one where this one is old. Nil for
  /// a style sheet that is made for one page.
  package let digest: String?

  /// The style sheet that all pages share.
  package static let style = PageResource(
    bytes: PackageResources.report_css, digest: "q1XR9IDr2TMsbCq75QiJKxNPyLOR+BMn/b+VB3+DH7E=")
  /// The styles of pictures and tables of an index.
  package static let indexStyle = PageResource(
    bytes: indexStyleSheet, digest: "3N2TYyTOOq8ju8sdYbr/CQfGTHgKDokaRmhf5FTfuJ0=")
  /// Sorting and filtering of the tables of a page.
  package static let script = PageResource(
    bytes: PackageResources.report_js, digest: "B3kfL+3C1IQBzn5/3PKVMlEnnYApoNcp/JMEKfgI68o=")
}
