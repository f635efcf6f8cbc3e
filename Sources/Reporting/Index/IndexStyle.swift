/// The styles of figures and tables of results, after those that every report has.
///
/// They stand apart so that pages without such pictures keep their bytes.
let indexStyleSheet =
  chartStyleSheet
  + Array(
    """
    .masthead .note, section > .note, .result > .note { max-width: 92ch; }
    :lang(zh) .masthead .note, :lang(zh) section > .note, :lang(zh) .result > .note { max-width: 66em; }
    .result { margin: 28px 0 8px; } .result > .note { color: var(--soft); font-size: 14px; }
    figure { margin: 8px 0 18px; break-inside: avoid; }
    figure .scroll { margin: 0 0 4px; }
    figcaption { max-width: 92ch; } :lang(zh) figcaption { max-width: 66em; }
    svg.chart { display: block; max-width: none; overflow: visible; }
    details { margin: 0 0 12px; } summary { cursor: pointer; color: var(--link); font-size: 14px; padding: 4px 0; }
    summary:focus-visible { outline: 3px solid #c25a00; outline-offset: 2px; }
    table.result { width: auto; min-width: min(100%, 520px); }
    table.result td.text { min-width: 7em; max-width: 40em; } table.result tbody th { max-width: 26em; }
    .findings .where { font-weight: 600; }
    @media (max-width: 720px) { svg.chart:not(.dense) { width: 740px; height: auto; } }
    @media print {
      svg.chart, svg.chart:not(.dense) { width: auto; max-width: 100%; height: auto; }
      section > .note, .result > .note, .result > h3 { break-after: avoid; } caption { font-size: 8pt; }
      figure { margin: 4pt 0 8pt; } summary { font-size: 8.5pt; }
      p.reading, figcaption.reading { font-size: 8.5pt; break-after: auto; }
      table.result { width: 100%; }
      table.result caption, table.result thead { break-after: avoid; }
      summary { color: inherit; }
    }

    """.utf8)
