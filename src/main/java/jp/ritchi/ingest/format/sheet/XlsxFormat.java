package jp.ritchi.ingest.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.ZipOpener;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Excel workbooks. Those of other kinds are recognised too, to be told what to do with them. */
@Component
@Order(50)
class XlsxFormat extends MemberFormat {
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public Text title() {
        return new Text("Excel ブック（.xlsx）", "Excel workbook (.xlsx)");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        for (int i = 0; i < OLE2.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != OLE2[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isArchive(Path archive) throws IOException {
        var found = new AtomicBoolean();
        var folder = archive.toAbsolutePath().getParent();
        ZipOpener.open(
                archive,
                folder,
                new ZipOpener.EntryReader() {
                    @Override
                    public boolean take(String place, java.io.InputStream content) {
                        found.compareAndSet(
                                false,
                                place.equals("xl/workbook.xml") || place.equals("xl/workbook.bin"));
                        return !found.get();
                    }

                    @Override
                    public boolean takeWhole(String place, Path content) {
                        return true;
                    }
                });
        return found.get();
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        if (!ZipOpener.isZip(member.file())) {
            throw new FileRefused(
                    "old-workbook",
                    "古い形式の Office ファイル（.xls、.doc など）か、パスワードの付いたブックです。Excel で開いてパスワードを外し、「Excel ブック（.xlsx）」として保存し直してください。",
                    "This is an Office file in an old format (.xls, .doc) or one with a password. Open it in"
                            + " Excel, remove the password and save it as “Excel Workbook (.xlsx)”.");
        }
        return new XlsxTables(member, XlsxInspection.of(member.file()));
    }
}
