package jp.ritchi.ingest.format.flatgeobuf;

import java.io.IOException;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** FlatGeobuf of version 3, plain or packed. */
@Component
@Order(20)
final class FlatGeobufFormat extends MemberFormat {
    @Override
    public String id() {
        return "flatgeobuf";
    }

    @Override
    public Text title() {
        return new Text("FlatGeobuf", "FlatGeobuf");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        return FgbHeader.begins(head);
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        return new FlatGeobuf(member.file(), FgbHeader.read(member.file()), member.title());
    }
}
