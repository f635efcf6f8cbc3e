import AssessmentModel

extension Words {
  /// What a kind of problem is called.
  // A table with a row a kind: longer than forty lines because the list is.
  static func name(of problem: Problem.Kind) -> Texts {
    switch problem {
    case .damagedArchive: return Texts(zh: "归档文件损坏", en: "damaged archive")
    case .emptyArchive: return Texts(zh: "归档文件为空", en: "empty archive")
    case .damagedRecord: return Texts(zh: "记录损坏", en: "damaged record")
    case .truncatedRecord: return Texts(zh: "记录被截断", en: "truncated record")
    case .truncatedBody: return Texts(zh: "正文被截断", en: "truncated body")
    case .badLength: return Texts(zh: "记录长度有误", en: "wrong length of a record")
    case .duplicateHeader: return Texts(zh: "记录头重复", en: "repeated header field")
    case .missingAddress: return Texts(zh: "记录没有地址", en: "record without an address")
    case .unsafePath: return Texts(zh: "路径不安全", en: "unsafe path")
    case .encryptedEntry: return Texts(zh: "条目被加密", en: "encrypted entry")
    case .digestMismatch: return Texts(zh: "摘要不符", en: "digest does not match")
    case .unknownDigest: return Texts(zh: "摘要算法未知", en: "unknown kind of digest")
    case .unresolvedRevisit: return Texts(zh: "重访记录缺少原件", en: "revisit without its original")
    case .badChunks: return Texts(zh: "分块传输有误", en: "wrong chunked coding")
    case .badContentCoding: return Texts(zh: "内容压缩有误", en: "wrong content coding")
    case .bodyTooLarge: return Texts(zh: "正文过大", en: "body too large")
    case .repeatedCapture: return Texts(zh: "重复采集", en: "captured more than once")
    case .unreadableFile: return Texts(zh: "文件无法读取", en: "unreadable file")
    case .badHTTP: return Texts(zh: "HTTP 消息有误", en: "malformed HTTP message")
    case .charsetConflict: return Texts(zh: "字符编码声明与字节不符", en: "declared charset contradicts the bytes")
    case .undecodableBytes: return Texts(zh: "字节无法解码", en: "bytes that cannot be decoded")
    case .pageTooDeep: return Texts(zh: "页面嵌套过深", en: "page nested too deep")
    case .pageTooLarge: return Texts(zh: "页面过大", en: "page too large")
    case .tooManyNodes: return Texts(zh: "页面节点过多", en: "page with too many nodes")
    case .parserStopped: return Texts(zh: "解析中断", en: "parser stopped early")
    case .challengePage: return Texts(zh: "反爬验证页", en: "bot-check page")
    case .applicationShell: return Texts(zh: "由脚本生成内容的空壳页", en: "application shell without content")
    case .redirectOnly: return Texts(zh: "仅有跳转", en: "nothing but a redirect")
    case .metaConflict: return Texts(zh: "元数据相互矛盾", en: "contradictory metadata")
    case .noHomePage: return Texts(zh: "没有首页", en: "no home page")
    case .unknownCity: return Texts(zh: "登记表中没有的城市", en: "city not in the register")
    case .noSnapshot: return Texts(zh: "没有快照", en: "no snapshot")
    case .otherHost: return Texts(zh: "其他网站的网页", en: "page of another site")
    case .ignoredFile: return Texts(zh: "未读取的文件", en: "file not read")
    case .badObservation: return Texts(zh: "外部数据有误", en: "wrong observation from outside")
    }
  }
}
