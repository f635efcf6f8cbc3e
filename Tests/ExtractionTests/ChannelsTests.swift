import AssessmentModel
import Testing

struct ChannelsTests {
  private func page(_ body: String, footer: String = "版权所有：示例市人民政府 网站标识码：1101000001") -> ObservedPage {
    ObservedPage(
      """
      <html><head><title>示例市人民政府</title></head><body><div class="header"><a href="/">首页</a></div>\(body)
      <p>全市优化营商环境大会在市民中心召开，会议总结了上一年度的工作，研究部署了下一阶段的重点任务，市有关部门和各区县负责同志参加了会议。</p>
      <div class="footer">\(footer)</div></body></html>
      """)
  }

  @Test func `named channels are found and missing ones are false`() {
    let found = page("<a href=\"/wx\"><img src=\"a.png\" alt=\"微信公众号\"></a><span>政务微博</span>")
    #expect(found.value(.wechat) == .flag(true))
    #expect(found.value(.weibo) == .flag(true))
    #expect(found.value(.app) == .flag(false))
    #expect(found.value(.miniProgram) == .flag(false))
  }

  @Test func `share buttons are no channels`() {
    let found = page("<div class=\"bdsharebuttonbox\"><a title=\"分享到微信\">微信</a><a class=\"bds_tsina\">新浪微博</a></div>")
    #expect(found.value(.wechat) == .flag(false))
    #expect(found.value(.weibo) == .flag(false))
  }

  @Test func `a picture that may be a code leaves channels open`() {
    #expect(page("<div class=\"code\"><div><img src=\"ewm.png\"></div></div>").value(.wechat) == nil)
  }

  @Test func `a picture whose file or class is called qr may be a code`() {
    #expect(page("<div><img src=\"images/qr.jpg\"></div>").value(.app) == nil)
    #expect(page("<div><img src=\"a.jpg\" class=\"code qr\"></div>").value(.app) == nil)
    #expect(page("<div><img src=\"square.jpg\"></div>").value(.app) == .flag(false))
  }

  @Test func `a caption stands with its picture and not elsewhere in the column`() {
    let beside = "<div class=\"left\"><img src=\"a.png\"><img src=\"ewm.png\"><div><a href=\"/zz\">旅游杂志</a></div></div>"
    #expect(page(beside).value(.miniProgram) == nil)
    #expect(page("<div><img src=\"a.png\"><p><img src=\"ewm.png\">关注我们</p></div>").value(.miniProgram) == .flag(false))
  }

  @Test func `an unnamed picture of the footer that leads nowhere may hide a code`() {
    let dead = "版权所有：示例市人民政府 网站标识码：1101000001 <a href=\"javascript:;\"><img src=\"w1.jpg\"></a>"
    #expect(page("", footer: dead).value(.app) == nil)
    #expect(page("", footer: dead.replacing("<img", with: "<img onclick=\"wrong()\"")).value(.app) == .flag(false))
  }

  @Test func `a link to an account on weibo is the government's own whatever it is called`() {
    #expect(page("<a href=\"https://weibo.com/u/2590506142?is_hot=1\">微动态</a>").value(.weibo) == .flag(true))
    #expect(page("<a href=\"//e.weibo.com/shishi\"><i></i></a>").value(.weibo) == .flag(true))
    #expect(page("<wb:follow-button uid=\"2110048113\"></wb:follow-button>").value(.weibo) == .flag(true))
  }

  @Test func `posts and share pages on weibo are no account`() {
    for address in ["weibo.com/", "service.weibo.com/share/share.php?url=a", "weibo.com/2590506142/Kx1y2z3"] {
      #expect(page("<a href=\"https://\(address)\">此处</a>").value(.weibo) == .flag(false))
    }
    let shared = "<div class=\"share\"><a href=\"https://weibo.com/u/2590506142\">此处</a></div>"
    #expect(page(shared).value(.weibo) == .flag(false))
  }

  @Test func `a word that only holds app is none`() {
    #expect(page("<a href=\"/happy\">Happy</a>").value(.app) == .flag(false))
    #expect(page("<a href=\"/app\">手机APP</a>").value(.app) == .flag(true))
  }

  @Test func `a page whose frame only scripts bring cannot tell`() {
    let found = ObservedPage(
      """
      <html><head><title>示例</title></head><body><script src="header.js"></script><h1>全市优化营商环境大会召开</h1>
      <p>3月2日，全市优化营商环境大会在市民中心召开，会议总结了上一年度的工作，研究部署了下一阶段的重点任务，市有关部门和各区县负责同志参加了会议。</p>
      <script src="footer.js"></script></body></html>
      """)
    for property in [Property.searchBox, .serviceEntry, .wechat, .interaction, .loginEntry, .foreignLanguage] {
      #expect(found.value(property) == nil)
    }
  }

  @Test func `markup that an inline script mounts is shown`() {
    let found = ObservedPage(
      """
      <html><head><title>示例</title></head><body><script>document.write('<div><a href="/wx">微信公众号</a><a href="/bs">政务服务</a></div>');
      document.write('<p>版权所有：示例市人民政府</p>');</script>
      <p>3月2日，全市优化营商环境大会在市民中心召开，会议总结了上一年度的工作，研究部署了下一阶段的重点任务，市有关部门和各区县负责同志参加了会议。</p></body></html>
      """)
    #expect(found.value(.wechat) == .flag(true))
    #expect(found.value(.serviceEntry) == .flag(true))
    #expect(found.value(.weibo) == .flag(false))
  }

  @Test func `an office's number that only ends like the hotline is none`() {
    #expect(page("", footer: "联系电话：0517--86812345 版权所有").value(.hotline) == .null)
    #expect(page("", footer: "热线：0517--86812345 版权所有").value(.hotline) == .text("0517--86812345"))
    #expect(page("", footer: "联系电话：86812345 热线：021-12345").value(.hotline) == .text("021-12345"))
  }

  @Test(arguments: ["冀ICP备12345678号", "冀公网安备 13012345000012号", "邮编：123450", "电话：0312-4123456"])
  func `a longer number that holds the hotline's digits is none`(footer: String) {
    #expect(page("", footer: footer).value(.hotline) == .null)
  }

  @Test func `a hotline is the number as printed`() {
    #expect(page("", footer: "政务服务热线：0571-12345 版权所有").value(.hotline) == .text("0571-12345"))
    #expect(page("<a href=\"/1\">12345热线办理情况通报</a>").value(.hotline) == .null)
  }

  @Test func `search fields are told from logins and case queries`() {
    #expect(page("<input name=\"searchword\" placeholder=\"请输入关键字\">").value(.searchBox) == .flag(true))
    #expect(page("<form><input name=\"username\" placeholder=\"用户名\"></form>").value(.searchBox) == .flag(false))
    #expect(page("<input placeholder=\"请输入办件编号\"><button>查询</button>").value(.searchBox) == .flag(false))
    #expect(page("<input type=\"hidden\" name=\"keyword\">").value(.searchBox) == .flag(false))
  }

  @Test func `links to interaction are named by kind`() {
    let found = page(
      "<a href=\"/1\">市长信箱</a><a href=\"/2\">意见征集</a><a href=\"/3\">在线访谈</a><a href=\"/4\">智能问答</a><script src=\"/js/jiucuo.js\"></script>"
    )
    #expect(found.value(.interaction) == .words(["letterbox", "survey", "interview", "bot", "find_error"]))
    #expect(page("<!-- <script src=\"jiucuo.js\"></script> -->").value(.interaction) == .words([]))
  }

  @Test func `entries for visitors are found`() {
    let found = page("<a href=\"/a\">无障碍浏览</a><a href=\"/b\">登录</a><a href=\"/c\">English</a><a href=\"/d\">繁體</a>")
    #expect(found.value(.accessibilityEntry) == .flag(true))
    #expect(found.value(.loginEntry) == .flag(true))
    #expect(found.value(.foreignLanguage) == .flag(true))
    #expect(page("<a href=\"/d\">繁體版</a><a href=\"/m\">邮箱登录</a>").value(.foreignLanguage) == .flag(false))
    #expect(page("<a href=\"/m\">邮箱登录</a>").value(.loginEntry) == .flag(false))
  }

  @Test func `functions of a hall are words in order`() {
    let found = page("<a href=\"/1\">个人办事</a><a href=\"/2\">跨省通办</a><h3>好差评</h3><a href=\"/3\">依申请公开</a>")
    #expect(found.value(.serviceFeature) == .words(["person_view", "cross_region", "rating", "disclosure_request"]))
  }

  @Test func `a scale of satisfaction needs two levels`() {
    #expect(page("<label>非常满意</label><label>满意</label><label>不满意</label>").value(.ratingLevels) == .number(3))
    #expect(page("<p>群众对办事结果表示满意，各部门要继续努力，让群众更满意。</p>").value(.ratingLevels) == nil)
  }

  @Test func `a caption in a long row of captions is a channel of its own`() {
    let row = "<a>微信公众号</a> <a>政务微博</a> <a>移动客户端APP下载</a> <span>微信小程序</span> <a>智能问答</a>"
    #expect(page("", footer: "<p>\(row)</p>").value(.miniProgram) == .flag(true))
  }

  @Test func `styled parts of a sentence are no captions`() {
    let sentence =
      "<p>群众可在市政务服务大厅的自助终端或通过<span style=\"color:red\">微信小程序</span>以及电话等多种方式，预约办理不动产登记业务。</p>"
    #expect(page(sentence).value(.miniProgram) == .flag(false))
  }

  @Test func `a channel on a company's site is not the government's`() {
    let found = ObservedPage(
      "<html><head><title>示例财经</title></head><body><a href=\"/app\">客户端下载</a><a>官方微信</a>"
        + "<p>© 1997-2015 示例公司版权所有</p></body></html>")
    #expect(found.value(.app) == .flag(false))
    #expect(found.value(.wechat) == .flag(false))
  }

  @Test func `words set one character under another are read as words`() {
    let found = page("<h4>按<br/>主<br/>题</h4><ul><li><a>住房保障</a></li></ul><h4>按<br>部<br>门</h4>")
    #expect(found.value(.serviceFeature) == .words(["by_department", "by_topic"]))
    #expect(found.quote(.serviceFeature) == "按部门")
  }

  @Test func `a picture whose address says it leads to a request for disclosure does`() {
    let found = page("<a href=\"#\"><img src=\"images/ysqgk.png\" alt=\"\"></a>")
    #expect(found.value(.serviceFeature) == .words(["disclosure_request"]))
  }

  @Test func `results of tenders are no results of cases`() {
    #expect(page("<ul><li><a href=\"#\">交易结果公示</a></li></ul>").value(.serviceFeature) == .words([]))
  }

  @Test func `a country is no language`() {
    #expect(page("<a href=\"#\">Klimafolgen Deutschland</a>").value(.foreignLanguage) == .flag(false))
    #expect(page("<a href=\"#\">Deutsch</a>").value(.foreignLanguage) == .flag(true))
  }

  @Test func `a row behind the words share to is for sharing whatever its class`() {
    #expect(page("<p>分享到：<a href=\"#\">新浪微博</a><a href=\"#\">微信</a></p>").value(.weibo) == .flag(false))
    #expect(page("<span>分享到</span><ul><li><a href=\"#\">微信</a></li></ul>").value(.wechat) == .flag(false))
    #expect(page("<p>分享到：</p><p>示例发布微信公众号</p>").value(.wechat) == .flag(true))
  }

  @Test func `a newspaper's app is a source and a mini program need not pay`() {
    #expect(page("<dl><dt>来源</dt><dd>央视新闻客户端</dd></dl>").value(.app) == .flag(false))
    #expect(page("<a href=\"#\">支付宝小程序</a>").value(.miniProgram) == .flag(true))
  }

  @Test func `a sentence that names accounts shows each channel`() {
    let page = ObservedPage(
      "<title>联系我们_示例市</title><p>\(String(repeating: "联系我们", count: 30))</p><p>政务新媒体：微信公众号“示例发布”、新浪微博@示例发布</p><p>使用“示例通”APP扫码登录</p>"
    )
    #expect([Property.app, .wechat, .weibo].allSatisfy { page.value($0) == .flag(true) })
  }

  @Test func `an account that a story tells of is not the site's own`() {
    let story = article(byline: "2020-03-05 来源：市府办").replacing(
      "会议指出，", with: "</p><p>市民可关注微信公众号“某某快讯”了解会议的全部内容和后续安排。</p><p>会议指出，")
    #expect(ObservedPage(story).value(.wechat) != .flag(true))
  }

  @Test func `marks to choose from under 满意度评价 are a rating`() {
    let marks = ["满意", "基本满意", "不满意"].map { "<label><input type='radio' name='p'>\($0)</label>" }.joined()
    let page = { (body: String) in ObservedPage(article(byline: "2020-03-05 来源：市府办") + "<div>\(body)</div>") }
    #expect(page("满意度评价：\(marks)").value(.interaction) == .words(["rate"]))
    #expect(page("满意度评价：暂无评价").value(.interaction) != .words(["rate"]))
  }
}
