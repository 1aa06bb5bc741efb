package jp.ritchi.ingest.format.gml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.ritchi.ingest.format.SafeXml;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 国土数値情報 as GML 3.2 (JPGIS 2014). Asked after GeoJSON and shapefiles, which come in the same ZIP
 * and have the names of attributes that the products are known by.
 */
@Component
@Order(30)
class GmlFormat extends MemberFormat {
    @Override
    public String id() {
        return "ksj-gml";
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 GML（JPGIS）", "National Land Numerical Information, GML (JPGIS)");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("opengis.net/gml")
                && SafeXml.root(new ByteArrayInputStream(head)).equals("Dataset");
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        return new GmlTables(member.file(), member.file().toAbsolutePath().getParent());
    }
}
