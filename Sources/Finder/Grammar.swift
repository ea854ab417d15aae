/// What carries no meaning of its own in a question: particles, endings, polite forms, words for asking.
struct Grammar: Sendable {
  /// How much a word says.
  enum Weight: UInt8, Sendable {
    /// Nothing: it is passed over.
    case none
    /// A little: it may break a tie, and need not be found.
    case little
  }

  private let words: [WordHash: Weight]
  let longest: Int

  static let japanese = Grammar()

  private init() {
    var words: [WordHash: Weight] = [:]
    var longest = 0
    func add(_ list: String, _ weight: Weight) {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let text = SearchText(word)
        longest = max(longest, text.count)
        words[WordHash(text.scalars)] = weight
      }
    }
    add(Grammar.little, .little)
    add(Grammar.nothing, .none)
    self.words = words
    self.longest = longest
  }

  func weight(_ hash: WordHash) -> Weight? { words[hash] }

  private static let nothing = """
    は が を に へ と で から まで より の も や か ね よ な わ ぞ さ し て た だ ば ら れ る い う く け き す せ そ こ
    です ます でした ました ません ないです でしょう でしょうか ですか ますか ましたか ませんか だろうか かな かしら
    ください 下さい 下さる いただく いただけ 頂く 頂け 頂き もらう もらえ もらい くれる くれ ほしい 欲しい
    たい たいです たいの たいん たかった たく たければ たら なら ならば ては ても でも とも とか など 等 とは には にて として
    について に関して 関して 関する に対して ための ため 為 ように ような よう みたい みたいな そう そうだ らしい
    する した して しろ すれば すると し される された させる させて させた やる やった やり やって やりたい しちゃった
    ちゃった てしまった しまった しまい しまう てしまい じゃった でる ている ています ていた てる てた ておく とく
    ある あった あり ありま あるか いる いた いま おる なる なった なって なり なれ できる できた できま 出来る 出来 でき
    いい よい 良い いいか いいですか いいの よろしい よろしく よかった だめ ダメ 駄目 大丈夫 可能 不可
    許可 許可者 認可 承認 承認者 決裁 決裁者 申請 申請書 申込 申し込み 申込み 届出 届け出 届 手続 手続き 手順 稟議 決定 権限 判断
    許す 許し 認める 認め 必要 要る いる いります いるか 要否 可否 不要
    誰 だれ 誰か 誰が だれが 誰に どなた どの どこ どこに 何処 何 なに なん なにか どう どうやって どうすれば どうしたら どんな いつ なぜ
    どれ どちら いくら いかが
    教えて 教え おしえて 知りたい 知り 聞く 聞き 聞いて 尋ね たずね 訊き 相談 確認 確認したい 質問
    場合 とき 時 際 時に ところ 所 こと 事 もの 物 者 人 ひと 方 方法 かた 件 旨 為 場所 分 わけ はず つもり 予定 予定です
    この その あの これ それ あれ ここ そこ こちら そちら こういう そういう どういう
    また まだ もう ちょっと 少し すこし とても かなり すぐ すぐに 急に 急ぎ 急いで 至急 今 今日 明日 昨日 先ほど さっき 今から 今度 来週 今週 来月 今月
    すみません すいません お願い おねがい お願いします 願い 願います ありがとう はじめて 初めて
    自分で 私 わたし 僕 うち うちの 我々 当課 本課 職員 課員 担当 担当者 上司 部下 同僚 課 係
    的 的な 用 用の 化 中 内 上 下 前 後 あと 間 から までに 間に 以外 以上 以下 ほか 他の 別 別の 全て すべて 全部 一部 一つ ひとつ
    お ご 御 っ ん まま つい うっかり 間違って ん です んです のです のか のは のに ので んだ んだけど けど けれど だけど だが だから しかし が、
    行う 行い 行っ 行な 実施 対応 対処 どうするか お世話 欲し と思 思う 思い 思って いう 言う 言わ 言って いわれた 言われた 頼まれた
    えば れば ろう よう せる させ られる られた られて られ れる れた れて れ わる わり わっ り って っ った ったら っけ っと
    a an the of to in on for at by with from into is are be am was were do does did doe doing can could may might must shall should
    would will i me my we our us you your it its this that these those and or if when who whom which what where how why need want
    like pleas allow permit permiss approv approval approver decid get have has had let someon somebodi anyon there ani some so not
    as up about befor after go going make give take use s t d m ll re ve tell ask know he she they their his her
    """

  private static let little = """
    利用 使用 使う 使い 使っ 使え 使わ 使お 使いたい つかう つかい つかっ つかえ 業務 業務用 仕事 仕事用 職場 役所 庁舎 庁内 市役所 役場 県庁
    情報 管理 作業 対策 処理 運用 重要 重要な 新しい 新しく 新規 古い 新た 追加 変更 設定 内容 状況 機能 関係 全体
    もの 公務 自治体 団体 部署 他課 他部署 課長 所属長 上司 社内 社外
    作る 作り 作っ 作ろ つくり つくる つくっ 文章 取る 取り 取っ 取ら 取れ 見る 見た 見て 見 見せ 貼り 貼る 貼っ 付け 付ける 付い 付く 来る 来た 来 来て
    行く 行き 行っ 出る 出た 出す 出し 書く 書い 書き 押す 押し 始め 始める 受け 受ける 電話した 電話し 開く 開き 開い 開け 見つけ 気づ 気付
    work offic staff employe worker busi job new old manag system inform
    """
}
