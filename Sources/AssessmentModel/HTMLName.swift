/// The element names that readers ask for; others are kept by name in the page.
package enum HTMLName: UInt16, Sendable, CaseIterable {
  case html, head, title, base, meta, link, style, script, noscript, body
  case header, nav, main, section, article, aside, footer, address
  case h1, h2, h3, h4, h5, h6, p, div, span, center, hr, br, pre, blockquote
  case ul, ol, li, dl, dt, dd, dir, menu
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, label, input, select, option, optgroup, textarea, button
  case a, area, map, img, picture, source, svg, iframe, frame, frameset, noframes, object, embed, param, canvas
  case video, audio, marquee, font, b, strong, i, em, u, s, small, big, sub, sup, code, time, template, details
  case summary, dialog, figure, figcaption, nobr

  /// The name in lower case.
  package var text: String { Self.texts[Int(rawValue)] }

  private static let texts: [String] = allCases.map { String(describing: $0) }

  /// The names as UTF-8, for whoever writes many.
  static let bytes: [[UInt8]] = texts.map { Array($0.utf8) }
}

/// The attribute names that readers ask for; others are kept by name in the page.
package enum AttributeName: UInt16, Sendable, CaseIterable {
  case id, `class`, style, title, lang, dir, hidden, name, content, property, httpEquiv, charset
  case href, src, alt, rel, target, type, value, placeholder, action, method, enctype, maxlength, disabled, checked
  case selected, readonly, label, `for`, colspan, rowspan, headers, scope, width, height, role, onclick
  case ariaHidden, ariaLabel, tabindex, color, size, datetime, data

  /// The name as HTML writes it.
  package var text: String {
    switch self {
    case .httpEquiv: return "http-equiv"
    case .ariaHidden: return "aria-hidden"
    case .ariaLabel: return "aria-label"
    case .class: return "class"
    case .for: return "for"
    default: return String(describing: self)
    }
  }
}
