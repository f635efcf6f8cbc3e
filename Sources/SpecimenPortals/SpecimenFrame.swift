import AssessmentModel

/// What stands on every page of one specimen portal.
struct SpecimenFrame {
  let siteCode: String
  let header: String
  let footer: String
  let encoding: String
  let label: String
}

extension SpecimenSite {
  /// Decides once what the portal's header and footer offer.
  mutating func frame() -> SpecimenFrame {
    let siteCode = String(city.city.code.prefix(6)) + "0001"
    // Every ninth portal sends GBK under a utf-8 label, as portals do.
    let isMislabelled = city.position % 9 == 4
    return SpecimenFrame(
      siteCode: siteCode, header: header(), footer: footer(siteCode), encoding: isMislabelled ? "gb18030" : "utf-8",
      label: "utf-8")
  }

  private mutating func header() -> String {
    var top: [String] = []
    if has(0.62, .channels) { top.append("<a href=\"/wza/\">无障碍浏览</a> <a href=\"/elder/\">长者模式</a>") }
    if has(0.74, .channels) { top.append("<a href=\"/en/\">English</a>") }
    if has(0.45, .channels) { top.append("<a href=\"/login.html\">登录</a> <a href=\"/register.html\">注册</a>") }
    let search =
      has(0.38, .channels)
      ? """
      <form class="search" action="/search.html" method="get"><input type="text" name="keyword" placeholder="请输入搜索关键字">
      <button type="submit">搜索</button></form>
      """ : ""
    let entry =
      has(0.22, .channels)
      ? "<li><a href=\"\(serviceAddress("/"))\">政务服务</a></li>" : ""
    return """
      <div class="top">\(top.joined(separator: " | "))</div>
      <h1 class="logo"><a href="/">\(name)人民政府</a></h1>
      \(search)
      <ul class="nav"><li><a href="/">首页</a></li><li><a href="/yaowen/">要闻动态</a></li><li><a href="/zwgk/">政务公开</a></li>
      \(entry)<li><a href="/hudong/">互动交流</a></li><li><a href="/gaikuang.html">走进\(name)</a></li></ul>
      \(isHeavy ? heavyLinks() : "")
      """
  }

  private mutating func footer(_ siteCode: String) -> String {
    var channels: [String] = []
    if changes.offers("wechat", before: has(0.40, .channels)) {
      channels.append("<a href=\"/wx.html\"><img src=\"/img/wx.png\" alt=\"微信公众号\">微信公众号</a>")
    }
    if has(0.50, .channels) { channels.append("<a href=\"/wb.html\">政务微博</a>") }
    if changes.offers("app", before: has(0.56, .channels)) { channels.append("<a href=\"/app.html\">移动客户端APP下载</a>") }
    if has(0.68, .channels) { channels.append("<span>微信小程序</span>") }
    if has(0.58, .channels) { channels.append("<a href=\"/robot.html\">智能问答</a>") }
    let hotline = has(0.35, .channels) ? "<p>政务服务便民热线：12345</p>" : ""
    let mistakes =
      has(0.44, .channels) ? "<a href=\"/jiucuo.html\"><img src=\"/img/jiucuo.png\" alt=\"政府网站找错\"></a>" : ""
    return """
      <div class="footer"><p>\(channels.joined(separator: " "))</p>\(hotline)
      <p>主办：\(name)人民政府办公室 网站标识码：\(siteCode) 虚ICP备\(siteCode.prefix(8))号-1 虚公网安备 \(siteCode)0123号</p>
      <p><a href="/map.html">网站地图</a> <a href="/lianxi.html">联系我们</a> \(mistakes)</p>
      <p>本站为虚构城市的示例页面。</p></div>
      """
  }

  /// About 140 navigation links, as the menus of large portals have.
  private mutating func heavyLinks() -> String {
    let columns = (0..<14).map { column in
      let links = (0..<10).map { link in
        "<li class=\"menu-item\"><a href=\"/menu/c\(column)/l\(link).html\" title=\"栏目\(link)\">\(numbers.one(of: SpecimenText.subjects))</a></li>"
      }
      return "<ul class=\"menu menu-\(column)\">\(links.joined())</ul>"
    }
    return "<div class=\"menus\">\(columns.joined(separator: "\n"))</div>"
  }
}
