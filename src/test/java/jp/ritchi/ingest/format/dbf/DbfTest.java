package jp.ritchi.ingest.format.dbf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import org.junit.jupiter.api.io.TempDir;

/** Opens tables that were made for a test, and gives all that is read from them. */
abstract class DbfTest {
    @TempDir Path folder;

    DbfFile open(byte[] bytes) throws IOException {
        return DbfFile.open(Files.write(folder.resolve("t.dbf"), bytes), null, null);
    }

    DbfFile open(DbfBytes bytes, String cpg) throws IOException {
        var words = Files.writeString(folder.resolve("t.cpg"), cpg);
        return DbfFile.open(Files.write(folder.resolve("t.dbf"), bytes.bytes()), words, null);
    }

    static List<List<Object>> values(DbfFile file) throws IOException {
        var all = new ArrayList<List<Object>>();
        try (var rows = file.rows()) {
            while (rows.next()) {
                all.add(Arrays.asList(rows.values()));
            }
        }
        return all;
    }

    static List<ImportIssue> notes(DbfFile file) throws IOException {
        var all = new ArrayList<ImportIssue>();
        try (var rows = file.rows()) {
            while (rows.next()) {
                rows.values();
                all.addAll(rows.notes());
            }
        }
        return all;
    }

    static List<String> codes(List<ImportIssue> issues) {
        return issues.stream().map(ImportIssue::code).toList();
    }

    static DbfBytes named(Charset charset, String... names) {
        var table = new DbfBytes(charset).field("名称", 'C', 20, 0);
        for (var name : names) {
            table.row(name);
        }
        return table;
    }
}
