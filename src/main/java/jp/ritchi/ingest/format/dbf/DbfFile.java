package jp.ritchi.ingest.format.dbf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dBASE table. Opening it reads all of it once, to tell its charset; memo files are not read.
 *
 * <p>Values come as text, {@link Long}, {@link Double}, {@link java.math.BigDecimal}, {@link
 * java.time.LocalDate} or {@link Boolean}. A text that is empty after its padding is no value.
 */
public final class DbfFile {
    private final Path file;
    private final DbfHeader header;
    private final FileCharset charset;
    private final List<DbfColumn> columns;
    private final List<ImportIssue> remarks = new ArrayList<>();
    private final long deleted;

    private DbfFile(Path file, DbfHeader header, DbfScan scan, CharsetChoice choice) {
        this.file = file;
        this.header = header;
        charset = choice.decide(scan);
        remarks.addAll(choice.remarks());
        columns = DbfColumn.of(header, scan, new DbfText(charset.charset()), remarks);
        deleted = scan.deleted();
    }

    /** Whether a file that begins so is a dBASE table. */
    public static boolean begins(byte[] head) {
        return DbfHeader.begins(head);
    }

    /**
     * @param cpg the file that names the charset, absent when there is none
     * @param chosen the charset that a person has chosen, absent to tell it
     * @throws jp.ritchi.ingest.format.FileRefused when it is no dBASE table or a broken one
     */
    public static DbfFile open(Path file, @Nullable Path cpg, @Nullable Charset chosen)
            throws IOException {
        var header = DbfHeader.read(file);
        var choice = CharsetChoice.of(header, cpg, chosen);
        var scan = DbfScan.of(file, header, choice.candidates());
        var dbf = new DbfFile(file, header, scan, choice);
        dbf.tellCounts();
        return dbf;
    }

    private void tellCounts() {
        if (header.declared() > header.records()) {
            remark(
                    Severity.WARNING,
                    "dbf-too-short",
                    ".dbf は "
                            + header.declared()
                            + " 件あるはずですが、"
                            + header.records()
                            + " 件しか入っていません。ファイルが途中で切れていないか確かめてください。",
                    "The .dbf says to hold "
                            + header.declared()
                            + " records but holds "
                            + header.records()
                            + ". Check that the file is complete.");
        }
        if (deleted > 0) {
            remark(
                    Severity.INFO,
                    "deleted-records",
                    "削除の印がついた " + deleted + " 件は読みません。",
                    deleted + " records that are marked as deleted are not read.");
        }
    }

    private void remark(Severity severity, String code, String ja, String en) {
        remarks.add(new ImportIssue(code, severity, null, null, new Text(ja, en)));
    }

    public List<SourceField> fields() {
        return columns.stream().map(c -> new SourceField(c.name(), c.kind())).toList();
    }

    public FileCharset charset() {
        return charset;
    }

    public List<ImportIssue> remarks() {
        return List.copyOf(remarks);
    }

    /** Records in the file, those marked as deleted included. */
    public long records() {
        return header.records();
    }

    public long deleted() {
        return deleted;
    }

    /** Begins to read the records; to be closed. */
    public DbfRows rows() throws IOException {
        return new DbfRows(file, header, columns, new DbfText(charset.charset()));
    }
}
