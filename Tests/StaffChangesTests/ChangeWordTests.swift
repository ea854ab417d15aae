import OfficeFiles
import RegistryModel
import Testing

@testable import StaffChanges

/// Words of change lists (異動区分): what each does, and which are left to the clerk.
@Suite struct ChangeWordTests {
  private func order(_ word: String) -> StaffWords.Order? { StaffWords.order(word, in: StaffWords.actions) }

  private static let meant: [(words: String, action: StaffMapping.Action)] = [
    (
      """
      採用 新規採用 新卒採用 選考採用 割愛採用 障害者採用 条件付採用 条件附採用 任期付短時間採用 任期付研究員採用 再任用 定年前再任用短時間勤務採用 会計年度任用職員任用 再度任用 臨時的任用 転入 \
      県から転入 国より転入 採用(県より) 派遣受入
      """, .join
    ),
    (
      """
      異動 転任 配置換 所属替え 所属名変更 昇任 課長昇任 係長昇格 降任 役職定年 任期更新 任期延長 勤務延長 定年延長 継続任用 担当変更 出向 出向命令 県へ出向 派遣 国派遣 派遣命令 \
      広域連合派遣 昇任・転任 異動(昇任) 昇任・昇給 組織改正による異動 期中異動
      """, .move
    ),
    (
      """
      兼務 兼務命 兼務を命ずる 兼務発令 兼務開始 兼務継続 異動(兼務) 総務課兼務 併任 併任継続 事務取扱 課長事務取扱 心得 課長心得 職務代理者 事務代理
      """, .open
    ),
    ("兼務解除 免兼務 兼務免 兼務を解く 異動(兼務解除) 免併任 併任解除 解併任 免事務取扱 免課長事務取扱 課長事務取扱解除 心得解除 代理解除", .close),
    (
      """
      退職 定年退職 死亡退職 自己都合による退職 退職(死亡) 依願免職 懲戒免職 失職 任期満了 再任用期間満了 任期付採用期間満了 臨時的任用終了 転出 県へ転出 他団体へ転出 異動(転出) 割愛 出向解除
      """, .leave
    ),
    ("休職 病気休職 休職更新 休職延長 休職期間更新 育児休業 育児休業延長 育休延長 産育休 停職 停職処分 組合専従 長期病休 留学 介護休暇", .absent),
    ("復職 復職命令 職務復帰 休職期間満了 休職満了 停職満了 育休復帰 産休明け 育児休業からの復帰 専従許可取消 帰庁 人事交流終了 派遣期間満了 出向期間満了 出向復帰", .back),
    ("改姓 氏名変更 婚姻による改姓 離婚による改氏 旧姓使用", .rename),
    ("昇給 戒告 留任 異動なし 変更なし 現職 本採用 正式採用 部分休業 育児部分休業 育児短時間勤務 育児短時間勤務更新 部分休業承認 勤務時間変更", .none),
  ]

  @Test func wordsOfPersonnelOffices() {
    for (words, action) in Self.meant {
      for word in words.split(separator: " ").map(String.init) {
        #expect(order(word)?.action == action, "\(word): \(String(describing: order(word)))")
      }
    }
  }

  /// Each may mean two things: who is moved by a guess is moved wrongly in some office.
  @Test(arguments: [
    "取消", "退職取消", "採用取消", "兼務取消", "発令訂正", "内定取消", "転任・兼務", "転任兼務", "併任出向", "人事交流", "正規転換", "身分切替", "任", "充", "再任", "委嘱", "嘱託",
    "応援", "研修", "継続", "課長代理", "割愛復帰", "非常勤採用", "主査命", "派遣期間延長", "総務課へ転出", "都市計画課へ転出", "道路課から転入", "退職・採用", "異動(取消)", "採用辞退",
  ])
  func whatMayMeanTwoThingsIsAsked(_ word: String) { #expect(order(word) == nil, "\(word)") }

  @Test func whatIsMadeOfKnownPartsIsKnown() {
    let kinds: [(word: String, kind: AppointmentKind)] = [
      ("兼務", .concurrent), ("併任", .joint), ("事務取扱", .directCharge), ("心得", .belowGrade), ("事務代理", .substitute),
    ]
    for (word, kind) in kinds {
      for close in ["免\(word)", "解\(word)", "\(word)免", "\(word)解除", "\(word)終了", "\(word)期間満了"] {
        #expect(order(close)?.action == .close && order(close)?.kind == kind, "\(close)")
      }
      for open in ["\(word)命令", "\(word)発令", "\(word)更新", "課長\(word)"] {
        #expect(order(open)?.action == .open && order(open)?.kind == kind, "\(open)")
      }
    }
    for word in ["休職", "病気休職", "育児休業", "育休", "産休", "介護休暇", "停職", "自己啓発等休業"] {
      for end in ["期間満了", "終了", "明け", "解除", "からの復帰", "復職"] { #expect(order(word + end)?.action == .back, "\(word)\(end)") }
      for end in ["更新", "延長", "期間延長"] { #expect(order(word + end)?.action == .absent, "\(word)\(end)") }
      for end in ["取消", "訂正"] { #expect(order(word + end) == nil, "\(word)\(end)") }
    }
    #expect(order("任期付短時間採用")?.employment == .regular && order("再任用短時間採用")?.employment == .reappointed)
    #expect(order("会計年度任用職員採用")?.employment == .fiscalYear && order("新卒採用")?.employment == nil)
  }

  private let village = Village(
    people: ["180034,見本 二,,regular,2020-04-01,"], appointments: ["0102,clerk,180034,regular,2024-04-01,,"])

  private func plan(_ word: String, until: String = "") -> StaffPlan {
    village.plan(
      "職員番号,氏名,異動区分,発令日,所属コード,職名,終了日\n180034,見本 二,\(word),R9.4.1,0201,主事,\(until)\n",
      Village.mapping(
        "column,職員番号,number", "column,氏名,name", "column,異動区分,change", "column,発令日,date", "column,所属コード,unit", "column,職名,post",
        "column,終了日,until", "setting,list,changes"), on: "2027-04-01")
  }

  @Test(arguments: [
    ("再任", "change,再任,…"), ("再任", "join 採用"), ("再任", "none 変わらない"), ("退職取消", "kengen staff revert"), ("発令訂正", "change,発令訂正,none"),
    ("転任・兼務", "行を二つに"),
  ])
  func theMessageSaysWhatToWrite(_ word: String, _ fix: String) {
    let plan = plan(word)
    let problem = plan.problems.first { $0.column == 3 }
    #expect(problem?.code == .value && problem?.line == 2 && plan.edits.isEmpty, "\(plan.problems)")
    #expect(problem?.fix.ja.contains(fix) == true, "\(problem?.fix.ja ?? "")")
  }

  @Test func aMappingThatLeavesAWordOpenSaysWhatMayBeWritten() {
    let read = StaffMapping.read(file: "m.csv", bytes: Array("what,theirs,ours\nchange,再任,?\n".utf8))
    #expect(read.problems.map(\.line) == [2] && read.problems[0].fix.ja.contains("leave 退職"), "\(read.problems)")
  }

  /// Some hours a day less is no absence: whoever decides still decides.
  @Test(arguments: ["部分休業", "育児部分休業", "修学部分休業", "育児短時間勤務"])
  func fewerHoursAreNoAbsence(_ word: String) {
    let plan = plan(word, until: "R10.3.30")
    #expect(plan.problems.isEmpty && plan.changes.isEmpty && plan.edits.isEmpty, "\(plan.problems) \(plan.changes)")
  }
}
