/// Finds a list or mapping that stands as a key, or collections nested too deeply, before the parser meets them.
///
/// Yams compares and hashes whole subtrees where they are keys, in time that doubles with each level. Definitions need
/// no such keys, so a `]` or `}` before a colon and every `? ` end the reading. Quoted texts, comments and blocks after
/// `|` and `>` are passed over.
struct CollectionKeyScan {
  private(set) var found: (message: String, position: SourcePosition)?

  private let scalars: [Unicode.Scalar]
  private let depthLimit: Int
  private var index = 0
  private var position = SourcePosition.start
  /// How many brackets are open.
  private var depth = 0
  /// Whether a new value, key or item may begin here.
  private var beginsToken = true
  private var lineIndent = 0
  private var isInIndent = true

  init(_ text: String, depthLimit: Int) {
    scalars = Array(text.unicodeScalars)
    self.depthLimit = depthLimit
    while index < scalars.count, found == nil { step() }
  }

  private func scalar(at place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == nil || scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private mutating func advance() {
    if scalars[index] == "\n" {
      position = SourcePosition(line: position.line + 1, column: 1)
      lineIndent = 0
      isInIndent = true
    } else {
      position.column += 1
    }
    index += 1
  }

  private mutating func step() {
    let scalar = scalars[index]
    if isInIndent, scalar == " " { lineIndent += 1 } else { isInIndent = scalar == "\n" }
    switch scalar {
    case "\n":
      beginsToken = true
      advance()
    case " ", "\t", "\r": advance()
    case "#" where index == 0 || Self.isBlank(scalars[index - 1]): skipLine()
    case "\"" where beginsToken: skipQuoted(by: "\"")
    case "'" where beginsToken: skipQuoted(by: "'")
    case "|" where beginsToken && depth == 0, ">" where beginsToken && depth == 0: skipBlock()
    case "?" where beginsToken && Self.isBlank(self.scalar(at: index + 1)):
      found = ("a key must be a plain text", position)
    case "[" where beginsToken || depth > 0, "{" where beginsToken || depth > 0: open()
    case "]" where depth > 0, "}" where depth > 0: close()
    default: pass(scalar)
    }
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    let endsWithBlank = Self.isBlank(self.scalar(at: index + 1))
    let separates = (scalar == ":" || scalar == "-") && endsWithBlank
    beginsToken = separates || (depth > 0 && (scalar == "," || scalar == ":"))
    advance()
  }

  private mutating func open() {
    depth += 1
    if depth > depthLimit { found = ("nested deeper than \(depthLimit) levels", position) }
    beginsToken = true
    advance()
  }

  private mutating func close() {
    let place = position
    depth -= 1
    beginsToken = false
    advance()
    var next = index
    while let scalar = scalar(at: next), Self.isBlank(scalar), depth > 0 || scalar != "\n" { next += 1 }
    if scalar(at: next) == ":" { found = ("a key must be a plain text", place) }
  }

  private mutating func skipLine() {
    while index < scalars.count, scalars[index] != "\n" { advance() }
  }

  private mutating func skipQuoted(by quote: Unicode.Scalar) {
    advance()
    while index < scalars.count {
      // A doubled single quote, and what follows a backslash in double quotes, end no text.
      let isDoubled = quote == "'" && scalars[index] == "'" && scalar(at: index + 1) == "'"
      if isDoubled || (quote == "\"" && scalars[index] == "\\") {
        advance()
      } else if scalars[index] == quote {
        break
      }
      if index < scalars.count { advance() }
    }
    if index < scalars.count { advance() }
    beginsToken = false
  }

  /// The lines after `|` or `>` that are indented more than the line it stands on.
  private mutating func skipBlock() {
    let indent = lineIndent
    skipLine()
    while index < scalars.count {
      var first = index + 1
      while scalar(at: first) == " " { first += 1 }
      let isEmpty = scalar(at: first) == nil || scalar(at: first) == "\n" || scalar(at: first) == "\r"
      guard isEmpty || first - index - 1 > indent else { return }
      advance()
      skipLine()
    }
  }
}
