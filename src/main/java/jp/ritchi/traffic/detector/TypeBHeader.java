package jp.ritchi.traffic.detector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.ingest.format.FileRefused;

/**
 * The first line of a type B file of 断面交通量 (JARTIC): ten columns in one order, nine before February
 * 2018. The charset is the one in which the line reads so.
 *
 * @param bom whether a byte order mark stands before it
 */
record TypeBHeader(Charset charset, int columns, boolean bom) {
    static final Charset CP932 = Charset.forName("windows-31j");
    static final List<String> NAMES =
            List.of(
                    "時刻",
                    "情報源コード",
                    "計測地点番号",
                    "計測地点名称",
                    "2次メッシュコード",
                    "リンク区分",
                    "リンク番号",
                    "断面交通量",
                    "リンク終端からの距離(×10m)",
                    "リンクバージョン");
    static final int MAX = NAMES.size();
    static final int MIN = MAX - 1;
    private static final int BOM_BYTES = 3;

    /** The header that the line is meant to be, even if some names are wrong; empty for others. */
    static Optional<TypeBHeader> find(byte[] line) {
        boolean bom = hasBom(line);
        for (var charset : List.of(CP932, StandardCharsets.UTF_8)) {
            var names = names(line, bom ? BOM_BYTES : 0, charset);
            if (names.contains(NAMES.get(1)) && names.contains(NAMES.get(2))) {
                // The coordinates of detectors have the same keys and no counts.
                return names.contains("経度")
                        ? Optional.empty()
                        : Optional.of(new TypeBHeader(charset, names.size(), bom));
            }
        }
        return Optional.empty();
    }

    /** Refuses a line whose names are not exactly those of the format, in its order. */
    static TypeBHeader checked(byte[] line) {
        var header =
                find(line)
                        .orElseThrow(
                                () ->
                                        new FileRefused(
                                                "no-header",
                                                "1 行目が断面交通量（typeB）の見出しではありません。見出し行を消さずに送ってください。",
                                                "The first line is not the header of a type B file. Send the file with its header."));
        var names = names(line, header.bom ? BOM_BYTES : 0, header.charset);
        if (!names.equals(NAMES) && !names.equals(NAMES.subList(0, MIN))) {
            throw changed(names);
        }
        return header;
    }

    private static FileRefused changed(List<String> names) {
        Set<String> absent = new LinkedHashSet<>(NAMES.subList(0, MIN));
        names.forEach(absent::remove);
        Set<String> unknown = new LinkedHashSet<>(names);
        NAMES.forEach(unknown::remove);
        return new FileRefused(
                "fields-changed",
                "列が typeB の決まりと違います。足りない列: "
                        + shown(absent)
                        + "、知らない列: "
                        + shown(unknown)
                        + "、または順序が違います。配布されたままのファイルを送ってください。",
                "The columns are not those of type B. Absent: "
                        + shown(absent)
                        + "; unknown: "
                        + shown(unknown)
                        + "; or in another order. Send the file as it was published.");
    }

    private static String shown(Set<String> names) {
        var some = names.stream().limit(5).map(n -> n.length() > 30 ? n.substring(0, 30) : n);
        return names.isEmpty() ? "–" : String.join(", ", some.toList());
    }

    private static boolean hasBom(byte[] line) {
        return line.length >= BOM_BYTES
                && line[0] == (byte) 0xEF
                && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF;
    }

    private static List<String> names(byte[] line, int from, Charset charset) {
        var names = new ArrayList<String>();
        for (var name : decoded(line, from, charset).orElse("").split(",", -1)) {
            names.add(Normalizer.normalize(name, Normalizer.Form.NFKC).strip());
        }
        return names;
    }

    /** The text from a position on, empty when a byte is illegal. */
    static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
