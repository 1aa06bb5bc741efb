package jp.ritchi.ingest.format.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.SafeXml;
import jp.ritchi.ingest.format.ZipOpener;

/**
 * Looks through all XML of a workbook before the library that reads workbooks may open it: sizes,
 * DOCTYPE, depth, addresses of cells, macros; and what it says that the library does not tell.
 */
final class XlsxInspection implements ZipOpener.EntryReader {
    /** Texts that several cells share are kept in memory. */
    static final long MAX_SHARED_CHARS = 64L << 20;

    private static final int HEAD = 1 << 12;

    private final Map<String, SheetFacts> sheets = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private long sharedChars;

    static XlsxInspection of(Path workbook) throws IOException {
        var inspection = new XlsxInspection();
        ZipOpener.open(workbook, workbook.toAbsolutePath().getParent(), inspection);
        return inspection;
    }

    /** Facts of the sheet with a relationship id; without any when there is no such sheet. */
    SheetFacts facts(String id) {
        return sheets.getOrDefault(parts.getOrDefault(id, ""), new SheetFacts());
    }

    @Override
    public boolean takeWhole(String place, Path content) {
        return true;
    }

    @Override
    public boolean take(String place, InputStream content) throws IOException {
        var name = place.toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith("vbaproject.bin")) {
            throw new FileRefused(
                    "workbook-with-macros",
                    "マクロを含むブックは受け付けません。「Excel ブック（.xlsx）」として保存し直してください。",
                    "Workbooks with macros are not taken. Save it as “Excel Workbook (.xlsx)”.");
        }
        if (name.equals("xl/workbook.bin")) {
            throw new FileRefused(
                    "binary-workbook",
                    "バイナリ形式（.xlsb）のブックは読めません。「Excel ブック（.xlsx）」として保存し直してください。",
                    "Binary workbooks (.xlsb) cannot be read. Save it as “Excel Workbook (.xlsx)”.");
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            xml(place, content);
        }
        return true;
    }

    private void xml(String place, InputStream content) throws IOException {
        byte[] head = content.readNBytes(HEAD);
        var all = new SequenceInputStream(new ByteArrayInputStream(head), content);
        switch (SafeXml.root(new ByteArrayInputStream(head))) {
            case "worksheet" -> {
                var facts = new SheetFacts();
                SafeXml.read(new BufferedInputStream(all), facts);
                sheets.put(place, facts);
            }
            case "Relationships" -> SafeXml.read(all, new Relations(place));
            default -> SafeXml.read(new BufferedInputStream(all), new Texts());
        }
    }

    /** Which part has which id in the workbook. */
    private final class Relations implements SafeXml.Handler {
        private final boolean ofWorkbook;

        Relations(String place) {
            ofWorkbook = place.equals("xl/_rels/workbook.xml.rels");
        }

        @Override
        public void start(XMLStreamReader element) {
            var id = element.getAttributeValue(null, "Id");
            var target = element.getAttributeValue(null, "Target");
            if (ofWorkbook && id != null && target != null) {
                parts.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }

        @Override
        public void end(String name, String text) {}
    }

    /** Counts the characters of texts, whatever part they are in. */
    private final class Texts implements SafeXml.Handler {
        @Override
        public void start(XMLStreamReader element) {}

        @Override
        public void end(String name, String text) {
            sharedChars += text.length();
            if (sharedChars > MAX_SHARED_CHARS) {
                throw new FileRefused(
                        "workbook-too-large",
                        "ブックの文字が多すぎます。シートを分けるか、CSV で保存して送ってください。",
                        "The workbook holds too much text. Split its sheets or save it as CSV.");
            }
        }
    }
}
