import type { ReviewLabels } from './review-labels.js';

/** Japanese. Terms: 評価 (assessment), 出来事 (evidence), 取り組み (action). */
export const japaneseReview: ReviewLabels = {
  locale: 'ja',
  titles: { self: '自己評価', manager: '上司による評価', peer: '同僚による評価' },
  statuses: { draft: '下書き', shared: '共有済み', done: '話し合い済み' },
  notYetDiscussed: 'まだ話し合っていません',
  aboutBy: '対象：{about}、記入：{by}',
  basis: '{level}（{ladder}）',
  target: '{level}を目指して',
  ratedAs: '{rating}：{subjects}。',
  noLonger: '現在の定義にない項目',
  rating: '評価',
  note: 'コメント',
  evidence: '出来事の記録',
  unplaced: 'まだ関連付けていない出来事',
  growthPlan: '合意したこと',
  agreed: '{date}に合意',
  due: '{date}まで',
  done: '{date}に実施',
  conflict: '同時に書き込まれました。どちらを残すか、まだ決まっていません',
  takenBack: '（取り消し）',
  unread: '読み取れないため、そのまま保管しています',
  towards: '{subjects}に向けて',
  saving: '保存しています…',
  saved: {
    memory: 'このページを開いている間だけ保持されます',
    device: 'この端末に保存しました',
    server: '保存しました',
  },
  waiting: 'この端末に保存しました。まだ送信していません',
  readOnly: '新しいバージョンで書かれています。ここでは閲覧とエクスポートができますが、変更はできません。',
  problems: {
    denied:
      '保存していません。プライベートウィンドウや埋め込みページなどで、ブラウザーがページにデータの保存を許可していません。入力した内容は残っています。ダウンロードするか、別のウィンドウでページを開いてください。',
    quota:
      '保存していません。この端末に、このサイトのための空き容量がありません。入力した内容は残っています。ダウンロードするか、空き容量を増やしてください。保存は再度試みます。',
    newer:
      '保存していません。データは現在、このページの新しいバージョンで管理されています。入力した内容は残っています。ダウンロードしてから、ページを再読み込みしてください。',
    deleted: '保存していません。この評価は別の場所で削除されました。入力した内容は残っています。必要な場合はダウンロードしてください。',
    blocked:
      'まだ保存していません。このページの古いバージョンが別のタブで開かれています。入力した内容は残っています。そのタブを閉じてください。保存は再度試みます。',
    closed:
      '保存していません。このページは保存領域の使用を終えました。入力した内容は残っています。ダウンロードしてから、ページを再読み込みしてください。',
    offline: '送信していません。サーバーに接続できません。入力した内容は残っています。送信は再度試みます。',
    'signed-out':
      '送信していません。サインアウトしています。入力した内容は残っています。もう一度サインインするか、ダウンロードしてください。',
    refused:
      '送信していません。サーバーが受け付けませんでした。入力した内容は残っています。ダウンロードして、サーバーの管理者にお知らせください。',
    unsent: '削除していません。一部はこの端末にしかありません。先に送信するか、ダウンロードしてください。',
    unknown: '保存していません。問題が発生しました。入力した内容は残っています。ダウンロードしてください。保存は再度試みます。',
  },

  question: {
    self: 'この点で、ご自身はどのあたりにいると感じますか。',
    manager: 'この点で、{name}さんはどのあたりにいると思いますか。',
    peer: 'この点で、{name}さんはどのあたりにいると思いますか。',
  },
  noteField: { self: 'ご自身の言葉で', manager: '実際に見たこと', peer: '実際に見たこと' },
  ratingWords: '評価の言葉の意味',
  clearRating: '「まだ話し合っていません」に戻す',
  expected: '期待される行動',
  download: 'コピーをダウンロード',
  keepThis: 'こちらを残す',
  meanwhile: 'その間に別の場所で変更されました',
  refusedRecords:
    '送信していません: {records}。サーバーが受け付けませんでした。長すぎる可能性があります。ほかはすべて送信しました。この端末に残っており、変更すると送信されます。',
  lengthOf: '{limit}文字中{count}文字',
  tooLong: '{count}文字超えています。サーバーが受け付けるのは{limit}文字までです。送信できるように短くしてください。',

  addEvidence: '出来事を追加',
  whatHappened: '何がありましたか',
  when: '日付',
  linkField: 'リンク（あれば）',
  speaksTo: '関連する項目',
  closeEditor: '入力を終える',
  edit: '編集',
  editItem: '「{text}」を編集',
  remove: '削除',
  removeItem: '「{text}」を削除',
  added: '追加しました',
  removed: '削除しました',
  searchEvidence: '記録を検索',
  evidenceCount: { other: '記録{count}件' },
  noEvidence: 'まだ記録はありません。一年分を思い出すより、その都度一行書き留めるほうが楽です。',
  noEvidenceFound: '「{query}」に一致する記録はありません',

  sideBySide: '二つの見方',
  agreements: {
    different: '見方が異なる点',
    one: '一方だけが評価した点',
    same: '見方が同じ点',
    neither: 'まだ話し合っていない点',
  },
  nothingWritten: '記入なし',

  planTowards: '{level}に向けて',
  asks: '{level}で求められること',
  isThere: 'すでにあること',
  nothingThere: 'これについての記録はまだありません。',
  nothingAgreed: 'まだ合意したことはありません。',
  addAction: '取り組みを追加',
  whatToDo: '何に取り組みますか',
  dueField: '期限',
  doneField: '実施日',
  whoField: '担当する人',
  otherActions: 'そのほかに合意したこと',
};
