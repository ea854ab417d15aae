import ArgumentParser

/// The command line.
struct Kengen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kengen",
    abstract: "権限: who may decide what, provably by different people.",
    discussion: """
      Keeps a local government's table of authority and responsibility (権限・責任等一覧表)
      and the people who hold it as text in a git repository, checks separation of
      duties on every date, and answers who approves.

      EXAMPLES
        kengen init --example mihon          make a registry from the example body
        cd mihon && kengen check
        kengen who approves USBメモリ 持ち出し --unit 税務課
        kengen who reports ウイルス感染 --unit 市民課
        kengen may 030412 '5.1(1)③(イ)' --unit 0202 --applicant 180034

      EXIT CODES
        0 yes, or nothing to say   1 findings   2 the answer is no   3 put the question more exactly
        64 usage   65 the text cannot be read   69 repository or machine   70 defect of the program
      """,
    version: Version.current,
    subcommands: [
      TemplateCommand.self,
      Init.self,
      CheckCommand.self,
      Who.self,
      May.self,
      Why.self,
      Mend.self,
      Duties.self,
      Vacancies.self,
      AcrossCommand.self,
      Expiring.self,
      DueCommand.self,
      DoneCommand.self,
      ProcedureCommand.self,
      SinglePoints.self,
      Table.self,
      Assign.self,
      End.self,
      DeputyCommand.self,
      AbsenceCommand.self,
      ExceptionCommand.self,
      ApproveCommand.self,
      EmergencyCommand.self,
      StaffCommand.self,
      UnitCommand.self,
      ContractCommand.self,
      RosterCommand.self,
      WorkerCommand.self,
      PostCommand.self,
      SystemCommand.self,
      LedgerCommand.self,
      ReceivedCommand.self,
      LogCommand.self,
      DiffCommand.self,
      BlameCommand.self,
      SyncCommand.self,
      ServeCommand.self,
      Format.self,
      Hook.self,
      MergeDriver.self,
      MigrateCommand.self,
      DoctorCommand.self,
    ])
}
