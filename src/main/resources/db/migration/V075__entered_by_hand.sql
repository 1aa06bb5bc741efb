-- The source of a feature that an editor enters without naming one. Every row has a source; this one
-- says that there is no document behind it.
INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence, attribution_ja,
    attribution_en, note_ja, note_en)
VALUES ('entered-by-hand', '手で入力（出典の指定なし）', 'Entered by hand (no source named)',
    'この Ritchi の編集者', 'Editors of this service', '未定', '手で入力', 'Entered by hand',
    '編集者が出典を指定せずに入力した。公開する前に出典を確かめること。',
    'An editor entered it without naming a source. Find the source before it is published.')
ON CONFLICT (id) DO NOTHING;
