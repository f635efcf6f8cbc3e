import GRDB

/// The versions of the schema; a released migration never changes, and none refers to a Swift type of the program.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs") { database in
      try database.execute(sql: firstSchema)
    }
    return migrator
  }

  private static let firstSchema = """
    CREATE TABLE run (
      id TEXT NOT NULL PRIMARY KEY,
      recorded TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
      tool TEXT NOT NULL,
      titleZh TEXT NOT NULL,
      titleEn TEXT NOT NULL,
      isInvented INTEGER NOT NULL,
      framework TEXT NOT NULL,
      frameworkVersion INTEGER NOT NULL,
      catalog TEXT NOT NULL,
      observations TEXT NOT NULL,
      assessment TEXT NOT NULL,
      arguments TEXT NOT NULL
    );
    CREATE TABLE setting (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (run, name)
    );
    CREATE TABLE input (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      city TEXT NOT NULL,
      path TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (run, position)
    );
    CREATE TABLE cityResult (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      "index" REAL,
      low REAL NOT NULL,
      high REAL NOT NULL,
      availability REAL NOT NULL,
      rank INTEGER,
      band TEXT,
      PRIMARY KEY (run, position)
    );
    CREATE TABLE outcome (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      indicator TEXT NOT NULL,
      version INTEGER NOT NULL,
      kind TEXT NOT NULL,
      raw REAL,
      score REAL,
      PRIMARY KEY (run, code, position)
    );
    """
}
