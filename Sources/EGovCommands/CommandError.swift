import ArgumentParser

/// Why a command ends with another exit code than 0.
package enum CommandError: Error, CustomStringConvertible {
  /// Definitions, a study or a register are wrong, a case fails, or a bar is missed; empty where it is already said.
  case findings(String)
  /// What could not be done, where, and the remedy.
  case impossible(String)
  /// An option that names what there is not.
  case usage(String)

  package var description: String {
    switch self {
    case .findings(let sentence), .impossible(let sentence), .usage(let sentence): return sentence
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .findings: return ExitCode(1)
    case .impossible: return ExitCode(2)
    case .usage: return .validationFailure
    }
  }
}

/// Runs a command's body; its error is printed as one sentence and becomes the exit code.
func withExitCodes(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let error as CommandError {
    Console.error(error.description)
    throw error.exitCode
  } catch let exit as ExitCode {
    throw exit
  } catch let validation as ValidationError {
    throw validation
  } catch {
    Console.error("\(error)")
    throw ExitCode(2)
  }
}
