package jp.ritchi.ingest.format.kml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import jp.ritchi.ingest.format.SafeXml;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** KML, and KMZ, which is KML in a ZIP. */
@Component
@Order(40)
class KmlFormat extends MemberFormat {
    @Override
    public String id() {
        return "kml";
    }

    @Override
    public Text title() {
        return new Text("KML・KMZ", "KML, KMZ");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        return SafeXml.root(new ByteArrayInputStream(head)).equals("kml");
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        return new KmlTable(member);
    }
}
