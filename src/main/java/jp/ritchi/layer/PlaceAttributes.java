package jp.ritchi.layer;

import static jp.ritchi.layer.Attribute.text;

import java.util.ArrayList;
import java.util.List;

/** The words with which a row says in which prefecture and municipality it lies. */
public final class PlaceAttributes {
    private static final List<Attribute> PLACE =
            List.of(
                    text("prefecture_ja", "都道府県", "Prefecture (Japanese)"),
                    text("prefecture_en", "都道府県（英語）", "Prefecture"),
                    text("municipality_ja", "市町村", "Municipality (Japanese)"),
                    text("municipality_en", "市町村（英語）", "Municipality"),
                    text("municipality_code", "市区町村コード", "Municipality code"));

    private static final List<Attribute> NOTE =
            List.of(text("note_ja", "備考", "Note (Japanese)"), text("note_en", "備考（英語）", "Note"));

    private PlaceAttributes() {}

    /** {@code own}, then the place, then the note: the usual order of a layer's attributes. */
    public static List<Attribute> around(List<Attribute> own) {
        var all = new ArrayList<>(own);
        all.addAll(PLACE);
        all.addAll(NOTE);
        return List.copyOf(all);
    }

    /** {@code own}, then the note. */
    public static List<Attribute> noted(List<Attribute> own) {
        var all = new ArrayList<>(own);
        all.addAll(NOTE);
        return List.copyOf(all);
    }
}
