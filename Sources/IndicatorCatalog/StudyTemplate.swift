extension Study {
  /// A study file to fill in: valid as it stands, with a sentence on every key.
  package static func studyTemplate() -> String {
    """
    # A study for `egov assess`: which units, from which snapshots, by which framework.
    # 评估研究：评估哪些城市、用哪些快照、按哪个框架。
    schema: \(schema)

    # The title of the report in both languages.
    title: { zh: 我的政务服务评估, en: My assessment of online government services }

    # A framework of Indicators/frameworks; `egov indicators list` names them.
    framework: service-capability-2019

    # The register of units: code, names, region, level, hosts. Leave it out for the 36 cities that ship.
    # register: register.csv

    # Say `true` where the units are invented: every report then says so.
    # invented: false

    # Paths are relative to this file. A snapshot is a WARC or ARC file, a WACZ, a mirror folder or a saved page; a unit
    # may have several. Codes stand in quotes.
    units:
      - code: "110000"
        snapshots: [snapshots/110000.warc.gz]
        # home: "https://www.beijing.gov.cn/"    # where it is not the register's

    # Observations from outside, one CSV file each: code,property,value,date,source
    # tables: [external.csv]

    # The day that ages count back from. Without it: the day of each unit's newest capture.
    # asOf: 2026-03-01

    """
  }
}
