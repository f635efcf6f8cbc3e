import ArgumentParser
import EGovCommands

@main enum Main {
  static func main() async {
    await EGov.main()
  }
}
