package jp.ritchi.ingest.format.delimited;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.ritchi.ingest.format.Charsets;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** CSV and TSV. Asked last, because almost any text can be taken for it. */
@Component
@Order(90)
class DelimitedFormat extends MemberFormat {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public Text title() {
        return new Text("CSV・TSV", "CSV, TSV");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        var text = text(head, whole);
        if (text.isEmpty() || startsLikeMarkup(text.get()) || hasControls(text.get())) {
            return false;
        }
        return Delimiter.find(text.get(), whole)
                .filter(found -> found.records() >= Math.max(2, (found.of() + 1) / 2))
                .isPresent();
    }

    private static boolean startsLikeMarkup(String text) {
        var start = text.stripLeading();
        return start.isEmpty() || "{[<".indexOf(start.charAt(0)) >= 0 || start.startsWith("%PDF");
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && "\t\r\n\f\u000B".indexOf(c) < 0);
    }

    /** The beginning in the first charset that it is legal in. */
    static Optional<String> text(byte[] head, boolean whole) {
        var utf16 = TextEncoding.utf16(head);
        if (utf16 != null) {
            return decoded(head, utf16, whole);
        }
        var text = decoded(head, StandardCharsets.UTF_8, whole);
        return text.isPresent() ? text : decoded(head, Charsets.CP932, whole);
    }

    private static Optional<String> decoded(byte[] head, Charset charset, boolean whole) {
        var chars = CharBuffer.allocate(head.length + 1);
        var result =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head), chars, whole);
        if (result.isError()) {
            return Optional.empty();
        }
        var text = chars.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        var encoding = TextEncoding.of(member.file(), options);
        return new DelimitedTable(member, encoding);
    }
}
