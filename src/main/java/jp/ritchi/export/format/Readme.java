package jp.ritchi.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.text.SpreadsheetText;
import jp.ritchi.text.Text;

/**
 * The texts that come beside files which have no room for notes: {@code README.txt} for people,
 * {@code sources.csv}, and {@code changes.csv} where something could not be written as it is.
 */
public final class Readme {
    private static final String BOM = "\uFEFF";
    private static final String END = "\r\n";

    private final ExportTable table;
    private final List<Text> words;
    private final List<String> columns = new ArrayList<>();

    /**
     * @param words what must be said of these files alone
     */
    public Readme(ExportTable table, List<Text> words) {
        this.table = table;
        this.words = words;
        table.columns().forEach(column -> columns.add(line(column.name(), column)));
    }

    /**
     * @param names what the columns are called in the files, in their order
     */
    public Readme(ExportTable table, List<Text> words, List<String> names) {
        this.table = table;
        this.words = words;
        for (int i = 0; i < names.size(); i++) {
            var column = table.columns().get(i);
            columns.add(line(names.get(i) + " = " + column.name(), column));
        }
    }

    private static String line(String name, Column column) {
        var codes = new StringBuilder();
        for (Map.Entry<String, Text> code : column.codes().entrySet()) {
            codes.append(END).append("        ").append(code.getKey()).append(" = ");
            codes.append(code.getValue().ja()).append(" / ").append(code.getValue().en());
        }
        return "    " + name + ": " + column.explained() + codes;
    }

    /** Packs the files and the texts about them, under the files' own names. */
    public void zip(List<Path> files, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            add("README.txt", text(), zip);
            add("sources.csv", sources(), zip);
            if (!table.remarks().listed().isEmpty()) {
                add("changes.csv", changes(), zip);
            }
        }
    }

    private static void add(String name, String text, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(BOM + text, zip);
        zip.closeEntry();
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return table.notes().title().ja()
                + END.repeat(2)
                + part(Locale.JAPANESE)
                + END.repeat(2)
                + table.notes().title().en()
                + END.repeat(2)
                + part(Locale.ENGLISH)
                + END.repeat(2)
                + "列 / Columns"
                + END
                + String.join(END, columns)
                + END;
    }

    private String part(Locale locale) {
        var lines = new ArrayList<String>();
        table.notes()
                .lines(locale)
                .forEach(note -> lines.add(note.getKey() + ": " + note.getValue()));
        words.forEach(sentence -> lines.add(sentence.in(locale)));
        table.remarks()
                .counts()
                .forEach((kind, count) -> lines.add(kind.sentence().in(locale) + " × " + count));
        if (!table.remarks().listed().isEmpty()) {
            var listed =
                    new Text(
                            "変わった値の一覧: changes.csv（はじめの %d 件）".formatted(Remarks.LISTED),
                            "Values that changed: changes.csv (the first %d)"
                                    .formatted(Remarks.LISTED));
            lines.add(listed.in(locale));
        }
        return String.join(END, lines);
    }

    private String sources() {
        var text = new StringBuilder();
        line(
                text,
                "id",
                "title_ja",
                "title_en",
                "licence",
                "attribution_ja",
                "attribution_en",
                "rows");
        for (Notes.Source source : table.notes().sources()) {
            line(
                    text,
                    source.id(),
                    source.title().ja(),
                    source.title().en(),
                    source.licence(),
                    source.attribution().ja(),
                    source.attribution().en(),
                    Long.toString(source.rows()));
        }
        return text.toString();
    }

    private String changes() {
        var text = new StringBuilder();
        line(text, "kind", "row", "column", "before", "after");
        for (Remarks.Remark remark : table.remarks().listed()) {
            line(
                    text,
                    remark.kind().code(),
                    remark.row(),
                    remark.column(),
                    remark.before(),
                    remark.after());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            var cell = SpreadsheetText.safe(cells[i]).replace("\"", "\"\"");
            text.append(i == 0 ? "\"" : ",\"").append(cell).append('"');
        }
        text.append(END);
    }
}
