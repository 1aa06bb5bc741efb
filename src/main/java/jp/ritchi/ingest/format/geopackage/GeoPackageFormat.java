package jp.ritchi.ingest.format.geopackage;

import java.io.IOException;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GeoPackage, plain or packed. Every SQLite database is taken for one, and told when it is none.
 */
@Component
@Order(20)
final class GeoPackageFormat extends MemberFormat {
    @Override
    public String id() {
        return "geopackage";
    }

    @Override
    public Text title() {
        return new Text("GeoPackage", "GeoPackage");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        return DatabaseHeader.begins(head);
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        DatabaseHeader.check(member.file());
        return GeoPackage.open(member.file());
    }
}
