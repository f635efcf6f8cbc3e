import AssessmentModel
import HTMLParsing
import Testing

/// The address that a link on a page leads to; nil where it is no link.
private func resolve(_ reference: String, on url: String) -> String? {
  let written = reference.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  return page("<a href=\"\(written)\">x</a>", url: url).addresses.first
}

struct LinkResolutionTests {
  // RFC 3986, 5.4.1 and 5.4.2; without fragments, and references to the page itself are no links.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("g#s", "http://a/b/c/g"),
    ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
    ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
    ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("http:g", "http://a/b/c/g"),
  ])
  func `the examples of RFC 3986 resolve`(reference: String, address: String) {
    #expect(resolve(reference, on: "http://a/b/c/d;p?q") == address)
  }

  @Test(arguments: [
    ("  list.html \n", "https://www.example.gov.cn/zwgk/list.html"),
    ("li\nst\t.html", "https://www.example.gov.cn/zwgk/list.html"),
    ("..\\a\\b.html", "https://www.example.gov.cn/a/b.html"),
    ("http:\\\\other.gov.cn\\x", "http://other.gov.cn/x"),
    ("http:/other.gov.cn/x", "http://other.gov.cn/x"),
    ("HTTP://WWW.Other.GOV.cn:80/A", "http://www.other.gov.cn/A"),
    ("https://other.gov.cn:443", "https://other.gov.cn/"),
    ("https://other.gov.cn:8443?a=1", "https://other.gov.cn:8443/?a=1"),
    ("//other.gov.cn", "https://other.gov.cn/"),
    ("公开.html?词=服 务", "https://www.example.gov.cn/zwgk/%E5%85%AC%E5%BC%80.html?%E8%AF%8D=%E6%9C%8D%20%E5%8A%A1"),
    ("a%20b?x=1&y=\"2\"", "https://www.example.gov.cn/zwgk/a%20b?x=1&y=%222%22"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    // Written with the page's own host, and with hosts that only begin so.
    ("https://www.example.gov.cn/a/../词?x=服#y", "https://www.example.gov.cn/%E8%AF%8D?x=%E6%9C%8D"),
    ("https://www.example.gov.cn", "https://www.example.gov.cn/"),
    ("https://www.example.gov.cn.other.org/x", "https://www.example.gov.cn.other.org/x"),
    ("https://www.example.gov.cn:8443/x", "https://www.example.gov.cn:8443/x"),
    ("https://www.example.gov.cn\\x", "https://www.example.gov.cn/x"),
    ("a:b/c", nil), ("javascript:void(0)", nil), ("mailto:x@y.cn", nil), ("tel:12345", nil), ("#top", nil), ("", nil),
    ("JavaScript:;", nil), ("ftp://a/b", nil), ("http://", nil), ("http://a b/c", nil), ("http://a:x/", nil),
    ("data:text/html,x", nil),
  ])
  func `what browsers forgive is forgiven, and what leads to no page is no link`(reference: String, address: String?) {
    #expect(resolve(reference, on: "https://WWW.example.gov.cn/zwgk/index.html") == address)
  }

  @Test func `the first base element moves relative links, those before it too`() {
    let page = page("<a href=a>x</a><base href='/root/'><base href='/other/'><a href=b>y</a>")
    #expect(page.addresses == ["http://www.example.gov.cn/root/a", "http://www.example.gov.cn/root/b"])
    #expect(page.base == "http://www.example.gov.cn/root/")
  }

  @Test(arguments: [
    ("file:city/a/b.html", "c.html", "file:city/a/c.html"), ("file:city/a/b.html", "../c.html", "file:city/c.html"),
    ("file:city/a/b.html", "../../../c.html", "file:c.html"), ("file:city/b.html", "/c.html", "file:c.html"),
    ("file:///city/b.html", "c.html", "file:///city/c.html"), ("file:///city/b.html", "/c.html", "file:///c.html"),
    ("file:city/b.html", "区长之窗.html", "file:city/%E5%8C%BA%E9%95%BF%E4%B9%8B%E7%AA%97.html"),
    ("file:city/b.html", "//www.example.gov.cn/x", "http://www.example.gov.cn/x"),
    ("file:city/b.html", "https://www.example.gov.cn", "https://www.example.gov.cn/"),
  ])
  func `links of saved pages resolve among files`(url: String, reference: String, address: String) {
    #expect(resolve(reference, on: url) == address)
  }

  @Test func `areas, frames and inline frames are links too, other addresses are not`() {
    let page = page(
      "<iframe src=f></iframe><map><area href=g></map><img src=i><link href=l><form action=m></form><a name=n>n</a>")
    #expect(page.addresses == ["http://www.example.gov.cn/zwgk/f", "http://www.example.gov.cn/zwgk/g"])
    #expect(page.links.map { page.name(of: Int($0.element)) } == ["iframe", "area"])
  }

  @Test func `an address that no link can start from leaves the absolute ones`() {
    #expect(page("<a href=a>x</a><a href=http://b/c>y</a>", url: "urn:x").addresses == ["http://b/c"])
  }
}
