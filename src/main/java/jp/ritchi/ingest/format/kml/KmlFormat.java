package jp.ritchi.ingest.format.kml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
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

    /** A KMZ may begin with a list of links to the files beside it, as those of GDAL do. */
    @Override
    protected ImportIssue unread(String place, FileRefused why, boolean others) {
        return others && why.slug().equals(KmlTable.ONLY_LINKS)
                ? ImportIssue.info(
                                "only-links",
                                0,
                                "この KML はほかの KML への参照だけです。一緒に入っている KML は読みました。",
                                "This KML only links to others. Those in the same archive are read.")
                        .at(place)
                : super.unread(place, why, others);
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        return new KmlTable(member);
    }
}
