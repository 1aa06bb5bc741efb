/** Sentences about reports and evidence. */
export const ja = {
  "report.title": "報告書と証拠一式",
  "report.lead":
    "署名できる報告書(PDF)と、後で同じ判定を再現できる証拠一式(JSON)を保存します。サーバーには何も残りません。",
  "report.paper": "用紙",
  "report.a4": "A4 縦",
  "report.a3": "A3 横(大きな地図)",
  "report.pdf": "報告書(PDF)",
  "report.bundle": "証拠一式",
  "report.making": "作成中…",
  "report.saved": "保存しました: {name}",
};

export const en = {
  "report.title": "Report and evidence",
  "report.lead":
    "Saves a report to sign (PDF) and the evidence (JSON) from which the same answer can be repeated later. Nothing is kept on the server.",
  "report.paper": "Paper",
  "report.a4": "A4 upright",
  "report.a3": "A3 lying (larger maps)",
  "report.pdf": "Report (PDF)",
  "report.bundle": "Evidence bundle",
  "report.making": "Making it…",
  "report.saved": "Saved: {name}",
};
