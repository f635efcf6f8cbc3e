import AssessmentModel

/// The names that people know for what the tables of two years say by id.
enum YearWords {
  /// What changed in the lists of two snapshots.
  static let kinds: [String: Texts] = [
    "channel-lost": Texts(zh: "渠道消失", en: "channel lost"), "channel-added": Texts(zh: "新增渠道", en: "channel added"),
    "channel-not-seen": Texts(zh: "渠道未观测", en: "channel not seen"),
    "channel-newly-seen": Texts(zh: "渠道首次观测", en: "channel newly seen"),
    "entry-lost": Texts(zh: "入口消失", en: "entry lost"), "entry-added": Texts(zh: "新增入口", en: "entry added"),
    "entry-not-seen": Texts(zh: "入口未观测", en: "entry not seen"),
    "entry-newly-seen": Texts(zh: "入口首次观测", en: "entry newly seen"),
    "item-removed": Texts(zh: "取消事项", en: "item removed"), "item-added": Texts(zh: "新增事项", en: "item added"),
    "item-not-seen": Texts(zh: "事项未观测", en: "item not seen"),
    "item-newly-seen": Texts(zh: "事项首次观测", en: "item newly seen"),
    "guide-removed": Texts(zh: "指南撤下", en: "guide removed"), "guide-added": Texts(zh: "新增指南", en: "guide added"),
    "guide-not-seen": Texts(zh: "指南未观测", en: "guide not seen"),
    "guide-newly-seen": Texts(zh: "指南首次观测", en: "guide newly seen"),
    "material-cancelled": Texts(zh: "取消材料", en: "material cancelled"),
    "material-added": Texts(zh: "新增材料", en: "material added"),
    "step-cancelled": Texts(zh: "取消环节", en: "step cancelled"), "step-added": Texts(zh: "新增环节", en: "step added"),
    "promise-shortened": Texts(zh: "承诺时限缩短", en: "promise shortened"),
    "promise-lengthened": Texts(zh: "承诺时限延长", en: "promise lengthened"),
    "legal-shortened": Texts(zh: "法定时限缩短", en: "legal limit shortened"),
    "legal-lengthened": Texts(zh: "法定时限延长", en: "legal limit lengthened"),
    "depth-raised": Texts(zh: "网办深度提高", en: "online depth raised"),
    "depth-lowered": Texts(zh: "网办深度降低", en: "online depth lowered"),
    "apply-added": Texts(zh: "可在线申办", en: "can be applied for online"),
    "apply-lost": Texts(zh: "不再可在线申办", en: "can no longer be applied for online"),
    "runs": Texts(zh: "两次评估", en: "both runs"), "framework": Texts(zh: "框架", en: "framework"),
    "group": Texts(zh: "分组", en: "group"), "indicator": Texts(zh: "指标", en: "indicator"),
  ]

  /// What a row compares where it is no name of a portal's.
  static let ends: [String: Texts] = [
    "shown": Texts(zh: "有", en: "shown"), "yes": Texts(zh: "是", en: "yes"), "no": Texts(zh: "否", en: "no"),
    "limited": Texts(zh: "有保留", en: "with caution"),
  ]

  static let differences: [String: Texts] = [
    "comparable": Texts(zh: "两年是否可比", en: "whether the years compare"),
    "unchanged-weight": Texts(zh: "定义未变的权重", en: "weight whose definitions are the same"),
    "id": Texts(zh: "标识", en: "id"), "version": Texts(zh: "版本", en: "version"),
    "weight": Texts(zh: "权重", en: "weight"),
  ]

  static let effects: [String: Texts] = [
    "index": Texts(zh: "指数", en: "the index"), "ranks": Texts(zh: "名次", en: "ranks"),
    "bands": Texts(zh: "等级", en: "bands"), "nothing": Texts(zh: "无", en: "nothing"),
  ]

  static let definitions: [String: Texts] = [
    "same": Texts(zh: "相同", en: "same"), "changed": Texts(zh: "有改动", en: "changed"),
    "new": Texts(zh: "新增", en: "new"), "gone": Texts(zh: "不再有", en: "gone"),
  ]

  /// The rest of a change that is no indicator's.
  static let parts: [String: Texts] = [
    MovementSplit.rest: Texts(zh: "权重转移与缺失", en: "weights and what is missing")
  ]

  static let measures: [String: Texts] = [
    "both": Texts(zh: "两次都有的城市", en: "cities in both"), "new": Texts(zh: "新增的城市", en: "new cities"),
    "gone": Texts(zh: "不再有的城市", en: "cities that are gone"), "risen": Texts(zh: "上升的城市", en: "cities that rose"),
    "fallen": Texts(zh: "下降的城市", en: "cities that fell"), "unchanged": Texts(zh: "未变的城市", en: "cities unchanged"),
    "mean-change": Texts(zh: "平均变化", en: "mean change"), "median-change": Texts(zh: "变化中位数", en: "median change"),
    "spearman": Texts(zh: "名次相关（Spearman）", en: "Spearman's rank correlation"),
    "pearson": Texts(zh: "相关（Pearson）", en: "Pearson's correlation"),
    "kendall": Texts(zh: "名次相关（Kendall）", en: "Kendall's rank correlation"),
    "band-kept": Texts(zh: "等级未变的比例", en: "share that kept its band"),
    "rose-most": Texts(zh: "上升最多", en: "rose most"), "fell-most": Texts(zh: "下降最多", en: "fell most"),
    "here": Texts(zh: "只有本次有的城市", en: "cities here alone"),
    "published": Texts(zh: "只有对方有的城市", en: "cities published alone"),
    "unranked": Texts(zh: "本次无名次的城市", en: "cities without a rank here"),
    "doubtful": Texts(zh: "来源存疑的城市", en: "cities whose source is doubtful"),
    "mean-rank-difference": Texts(zh: "名次之差均值", en: "mean difference of ranks"),
    "higher-here": Texts(zh: "本次更靠前", en: "higher here"), "lower-here": Texts(zh: "本次更靠后", en: "lower here"),
  ]
}
