/// The styles of what is drawn in a picture, the same on the screen, on paper and in a document of Word.
///
/// Colours stand here as they are, since not every program that draws SVG knows variables of style sheets.
let chartStyleSheet = Array(
  """
  .chart text { fill: #1b2733; font-size: 12.5px; } .chart text.tick { fill: #4a5866; font-size: 12px; }
  .chart text.value { font-weight: 600; } .chart text.in-light { font-size: 9.5px; }
  .chart text.in-dark { fill: #fff; font-size: 9.5px; } .chart text.large { font-size: 12px; }
  .grid { stroke: #d5dbe1; stroke-width: 1; } .zero { stroke: #4a5866; stroke-width: 1.2; }
  .chart .span { fill: none; stroke: #3a75a8; stroke-width: 2; }
  .dot { fill: #143a5a; stroke: #fff; stroke-width: 1; }
  .bar-above { fill: #3a75a8; } .bar-below { fill: #c98a55; stroke: #7a3d0e; stroke-width: 1; }
  .field { stroke: #fff; stroke-width: 1; }
  .empty { fill: #fff; stroke: #d5dbe1; }
  .above0 { fill: #f3f7fb; } .above1 { fill: #e6eff7; } .above2 { fill: #d8e6f2; } .above3 { fill: #c8dcec; }
  .above4 { fill: #b6d0e5; } .above5 { fill: #a1c2dd; } .above6 { fill: #88b2d3; } .above7 { fill: #3b76a6; }
  .above8 { fill: #245c8a; } .above9 { fill: #143a5a; }
  .below0 { fill: #fdf6ef; } .below1 { fill: #fbeadb; } .below2 { fill: #f6dabf; } .below3 { fill: #f0c8a0; }
  .below4 { fill: #e8b380; } .below5 { fill: #dd9c5e; } .below6 { fill: #cf8743; } .below7 { fill: #9a5218; }
  .below8 { fill: #7a3d0e; } .below9 { fill: #552805; }
  .slash-light { stroke: #1b2733; stroke-width: 1; } .slash-dark { stroke: #fff; stroke-width: 1; }
  .part0, .part1, .part2, .part3, .part4, .part5, .part6, .part7 { stroke: #143a5a; stroke-width: 1; }
  .part0 { fill: #143a5a; } .part1 { fill: #cfe0ee; } .part2 { fill: #6f9fc6; } .part3 { fill: #fff; }
  .part4 { fill: #c98a55; } .part5 { fill: #f6dabf; } .part6 { fill: #fff; } .part7 { fill: #9bb0a0; }
  .hatch2, .hatch3, .hatch5, .hatch6, .hatch7 { stroke: #143a5a; stroke-width: 1; }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
  .line0 { stroke: #143a5a; } .line1 { stroke: #a65316; } .line2 { stroke: #2c774a; } .line3 { stroke: #7a2f7a; }
  .line4 { stroke: #3a75a8; } .line5 { stroke: #5d6975; }
  .mark { fill: #fff; stroke-width: 2; }
  .dash1 { stroke-dasharray: 7 4; } .dash2 { stroke-dasharray: 2 3; } .dash3 { stroke-dasharray: 9 3 2 3; }
  .leader { fill: none; stroke: #8793a0; stroke-width: 1; stroke-dasharray: 1 4; }
  .point { fill: #143a5a; fill-opacity: .75; stroke: #fff; stroke-width: 1; }
  .slope { fill: none; stroke-width: 1.8; } .rose { stroke: #143a5a; } .fell { stroke: #a65316; stroke-dasharray: 7 4; }
  .same { stroke: #8793a0; stroke-width: 1; }
  .rug { fill: none; stroke: #143a5a; stroke-width: 1; stroke-opacity: .7; }
  .limit { stroke: #a65316; stroke-width: 1.6; stroke-dasharray: 6 4; }
  .tile { stroke: #143a5a; stroke-width: 1; } .empty-tile { fill: #fff; stroke: #8793a0; stroke-dasharray: 4 3; }

  """.utf8)

/// What a picture needs besides where it stands by itself: the fonts that a page gives it.
let pictureStyleSheet =
  Array(
    """
    .chart { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans", sans-serif; }

    """.utf8) + chartStyleSheet
