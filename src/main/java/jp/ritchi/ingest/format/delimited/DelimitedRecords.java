package jp.ritchi.ingest.format.delimited;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import jp.ritchi.ingest.format.CountedInput;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.GuardedReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a delimited file one after the other, empty lines among them. */
final class DelimitedRecords implements Closeable {
    private final CountedInput input;
    private final GuardedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    DelimitedRecords(Path file, Charset charset, char divider) throws IOException {
        input = new CountedInput(Files.newInputStream(file));
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(input, decoder), 1 << 16);
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            reader = new GuardedReader(text);
            var format =
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(divider)
                            .setIgnoreEmptyLines(false)
                            .get();
            parser = CSVParser.builder().setReader(reader).setFormat(format).get();
            records = parser.iterator();
        } catch (CharacterCodingException e) {
            input.close();
            throw wrongCharset(charset);
        }
    }

    long position() {
        return input.position();
    }

    /** The next record, absent at the end. */
    @Nullable CSVRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var row = records.next();
            reader.recordRead();
            return row;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? wrongCharset(null)
                    : malformed(e);
        } catch (IllegalStateException e) {
            throw malformed(e);
        }
    }

    private static FileRefused wrongCharset(@Nullable Charset charset) {
        var name = charset == null ? "" : "（" + charset.name() + "）";
        return new FileRefused(
                "bad-encoding",
                "指定された文字コード" + name + "では読めない文字があります。文字コードを選び直してください。",
                "There are bytes that are no text in the chosen charset. Choose another.");
    }

    private FileRefused malformed(Exception e) {
        if (e.getCause() instanceof FileRefused refused) {
            return refused;
        }
        var line = parser.getCurrentLineNumber();
        return new FileRefused(
                "bad-csv",
                line + " 行目のあたりで引用符（\"）の使い方が正しくありません。直して送ってください。",
                "Quotes are used wrongly near line "
                        + line
                        + ". Correct them and send the file again.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
