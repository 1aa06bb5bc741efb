package jp.ritchi.ingest.run;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ritchi.text.Text;

/** Kinds of files that nobody imports and people send all the same, with what to do about each. */
enum ForeignKind {
    WEB_PAGE(
            contains("<!doctype html", "<html"),
            "Web ページ（HTML）です。ログインやエラーの画面が保存されたのかもしれません。配布元でログインし直し、データのファイルをダウンロードして送ってください。",
            "This is a web page (HTML), perhaps one that asked to sign in or told of an error. Sign in where the data are published, download the file itself and send that."),
    XML_WITH_DOCTYPE(
            contains("<!doctype"),
            "DOCTYPE や実体参照を含む XML は、安全のため読みません。GIS ソフトで開き、GeoPackage か GeoJSON に書き出して送ってください。",
            "XML with a DOCTYPE or entities is not read, for safety. Open it in a GIS and export it as GeoPackage or GeoJSON."),
    OTHER_GML(
            contains("opengis.net/gml"),
            "GML ですが、国土数値情報の形ではありません（WFS の応答や GIS の書き出しなど）。GIS ソフトで開き、GeoPackage か GeoJSON に書き出して送ってください。",
            "This is GML, but not that of National Land Numerical Information: perhaps of a WFS or a GIS. Open it in a GIS and export it as GeoPackage or GeoJSON."),
    OTHER_XML(
            starts("<"),
            "XML ですが、地図XML、KML、国土数値情報の GML のいずれでもありません。元のソフトで GeoPackage、シェープファイル、CSV などに書き出して送ってください。",
            "This is XML, but neither map XML nor KML nor GML of National Land Numerical Information. Export the data as GeoPackage, shapefile or CSV."),
    PDF(
            starts("%pdf"),
            "PDF です。図や表の見た目だけで、データとして読めません。元の Excel や GIS のデータを入手して送ってください。",
            "This is a PDF: the look of a map or table, not its data. Get the workbook or GIS data that it was made of."),
    IMAGE(
            starts("\u0089png", "\u00ff\u00f8\u00ff", "gif8", "ii*\0", "mm\0*"),
            "画像（PNG、JPEG、TIFF など）です。図形や属性のデータが要ります。元の GIS のデータを入手して送ってください。",
            "This is an image. Shapes and attributes are needed: get the GIS data that it was made of."),
    OPEN_DOCUMENT(
            contains("mimetypeapplication/vnd.oasis.opendocument"),
            "OpenDocument（.ods など）です。LibreOffice などで開き、「Excel 2007-365（.xlsx）」か CSV として保存して送ってください。",
            "This is an OpenDocument file such as .ods. Open it in LibreOffice, save it as Excel (.xlsx) or CSV and send that."),
    WORD_OR_SLIDES(
            head -> head.startsWith("pk") && (head.contains("word/") || head.contains("ppt/")),
            "Word や PowerPoint の文書です。表を Excel に移し、.xlsx か CSV として保存して送ってください。",
            "This is a Word or PowerPoint document. Copy its table to Excel, save it as .xlsx or CSV and send that."),
    EMPTY_ARCHIVE(
            starts("pk\u0005\u0006"),
            "ZIP の中にファイルが 1 件もありません。作り直して送ってください。",
            "There is no file in the ZIP archive. Make it again and send it."),
    ARCHIVE(
            starts("pk"),
            "ZIP の中に、取り込める形式のファイルがありません。",
            "The ZIP archive has no file of a format that can be imported."),
    OTHER_PACKING(
            head ->
                    head.startsWith("7z\u00bc\u00af")
                            || head.startsWith("rar!")
                            || head.startsWith("bzh")
                            || head.startsWith("\u00fd7zxz")
                            || head.startsWith("\u001f\u008b")
                            || head.startsWith("-lh", 1)
                            || head.startsWith("ustar", 257),
            "この圧縮の形式（7z、RAR、LZH、tar、二重の gzip など）は読めません。展開して、中身をそのままか ZIP で送ってください。",
            "This kind of packing (7z, RAR, LZH, tar, gzip twice) is not read. Unpack it and send the content as it is or as a ZIP archive."),
    CAD(
            head ->
                    head.startsWith("ac10")
                            || head.matches("(?s)\\s*(999\\r?\\n.*?)?0\\r?\\n\\s*section.*"),
            "CAD の図面（DWG、DXF）です。座標系と属性がないため読みません。GIS ソフトで座標系を決め、GeoPackage かシェープファイルに書き出して送ってください。",
            "This is a CAD drawing (DWG, DXF), which has neither a coordinate system nor attributes. Give it a system in a GIS and export it as GeoPackage or shapefile."),
    MAP_INFO(
            head ->
                    head.startsWith("!table")
                            || head.startsWith("version") && head.contains("columns"),
            "MapInfo（TAB、MIF）です。GIS ソフトで開き、GeoPackage かシェープファイルに書き出して送ってください。",
            "This is MapInfo (TAB, MIF). Open it in a GIS and export it as GeoPackage or shapefile."),
    SYSTEM_ONLY(
            starts("geogcs[", "projcs[", "geogcrs[", "projcrs["),
            "座標系の定義（.prj）だけです。同じ名前の .shp、.shx、.dbf と一緒に送ってください。",
            "This is only the coordinate system (.prj) of a shapefile. Send it together with the .shp, .shx and .dbf of the same name."),
    UTF_16(
            ForeignKind::isTwoBytesACharacter,
            "UTF-16 の文字のファイルのようです。UTF-8 で保存し直して送ってください（メモ帳なら「名前を付けて保存」の文字コードで選べます）。",
            "This looks like text in UTF-16. Save it as UTF-8 (in Notepad: Save as, encoding) and send it again."),
    BINARY(
            contains("\0"),
            "知られた形式のファイルではありません（または壊れています）。元のソフトで GeoPackage、シェープファイル、CSV などに書き出して送ってください。",
            "This is a file of no known format, or a damaged one. Export the data as GeoPackage, shapefile or CSV."),
    OLD_LINE_ENDS(
            head -> head.indexOf('\r') >= 0 && head.indexOf('\n') < 0,
            "改行が古い形式（CR だけ）の文字のファイルです。エディターか Excel で、ふつうの CSV（改行 CRLF か LF）として保存し直してください。",
            "This is text whose lines end in the old way, with CR alone. Save it as an ordinary CSV, whose lines end with LF or CRLF."),
    TEXT(
            head -> true,
            "文字のファイルですが、表として読めません。コンマかタブで区切り、1 行目に列の名前、2 行目から 1 件 1 行でデータを書いた CSV にしてください（列は 2 つ以上、データは 1 行以上。引用符「\"」の閉じ忘れにも注意してください）。",
            "This is text, but cannot be read as a table. Make it a CSV divided by commas or tabs, with the names of at least two columns in the first row and one record a row below, at least one. Look also for a quote (\") that is not closed.");

    /** How many of the first bytes are looked at. */
    static final int HEAD = 1 << 12;

    private static final Pattern TWO_BYTES =
            Pattern.compile(
                    "(?s)(?:\u00ff\u00fe|\u00fe\u00ff).*|(?:[^\0].?\0?)?(?:[^\0]\0){8}.*|(?:\0[^\0]){8}.*");

    private final Predicate<String> recognises;
    private final Text advice;

    ForeignKind(Predicate<String> recognises, String ja, String en) {
        this.recognises = recognises;
        advice = new Text(ja, en);
    }

    /** Absent when there is nothing but space. */
    static Optional<ForeignKind> of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var plain = text.replaceFirst("^\u00ef\u00bb\u00bf", "").replaceFirst("^[ \t\r\n]+", "");
        return plain.isEmpty()
                ? Optional.empty()
                : Stream.of(values()).filter(kind -> kind.recognises.test(plain)).findFirst();
    }

    /** What the file is and what to do, in a sentence or two. */
    Text advice() {
        return advice;
    }

    private static Predicate<String> starts(String... beginnings) {
        return head -> Stream.of(beginnings).anyMatch(head::startsWith);
    }

    private static Predicate<String> contains(String... words) {
        return head -> Stream.of(words).anyMatch(head::contains);
    }

    private static boolean isTwoBytesACharacter(String head) {
        return TWO_BYTES.matcher(head).matches();
    }
}
