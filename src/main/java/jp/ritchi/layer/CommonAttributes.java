package jp.ritchi.layer;

import static jp.ritchi.layer.Attribute.of;
import static jp.ritchi.layer.Attribute.text;

import java.util.List;

/** The attributes that every layer has, because every row has a name and a provenance. */
final class CommonAttributes {
    static final String VISIBILITY = "visibility";

    static final List<Attribute> NAMES =
            List.of(
                    text("name_ja", "名称", "Name (Japanese)").tiled(),
                    text("name_en", "名称（英語）", "Name").tiled());

    static final List<Attribute> PROVENANCE =
            List.of(
                    of("valid_from", AttributeType.DATE, "有効開始日", "Valid from"),
                    of("valid_to", AttributeType.DATE, "有効終了日", "Valid to"),
                    text("positional_accuracy", "位置の精度", "Positional accuracy")
                            .code("surveyed", "測量成果", "Surveyed")
                            .code("site", "敷地（数百 m 以内）", "Site (within a few hundred metres)")
                            .code("street", "街区（1 km 程度）", "Street (about 1 km)")
                            .code("municipality", "市町村の代表点", "Municipality (representative point)")
                            .code("schematic", "模式的な位置", "Schematic")
                            .code("synthetic", "合成データ（実在しない）", "Synthetic (not real)")
                            .tiled(),
                    of("synthetic", AttributeType.BOOLEAN, "合成データ", "Synthetic").tiled(),
                    text("source_id", "出典 ID", "Source id"),
                    text("source_title_ja", "出典", "Source (Japanese)"),
                    text("source_title_en", "出典（英語）", "Source"),
                    text("source_place", "出典の箇所", "Place in the source"),
                    text("source_licence", "利用条件", "Licence"),
                    text("source_attribution_ja", "出典表示", "Attribution (Japanese)"),
                    text("source_attribution_en", "出典表示（英語）", "Attribution"),
                    of("as_of", AttributeType.DATE, "時点", "As of"),
                    text(VISIBILITY, "公開範囲", "Visibility")
                            .code("public", "公開", "Public")
                            .code("staff", "職員", "Staff")
                            .code("restricted", "限定", "Restricted"),
                    of("version", AttributeType.INTEGER, "版", "Version"),
                    of("changed_at", AttributeType.DATE_TIME, "更新日時", "Changed at"));

    private CommonAttributes() {}
}
