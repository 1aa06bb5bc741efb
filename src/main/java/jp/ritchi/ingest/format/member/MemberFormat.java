package jp.ritchi.ingest.format.member;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.ingest.table.TableFormat;
import jp.ritchi.text.Text;

/**
 * A format whose tables lie in single files. Several files of it in one upload are the tables of
 * one {@link TableFile}; files of other formats are named in a remark.
 */
public abstract class MemberFormat implements TableFormat, MemberKind {
    private static final int NAMED = 8;

    /** Opens one file; {@link Member#title} is the name of a table that has no other. */
    protected abstract TableFile open(Member member, OpenOptions options) throws IOException;

    @Override
    public final boolean recognises(Upload upload) throws IOException {
        return Members.holds(upload, this);
    }

    @Override
    public final TableFile open(Upload upload, OpenOptions options) throws IOException {
        var members = Members.of(upload, this);
        var found = members.found();
        if (found.isEmpty() && !members.packed()) {
            // A person has said what the file is; the reader will say why it is not.
            var part = upload.parts().get(0);
            found = List.of(new Member(part.name(), part.content()));
        }
        if (found.isEmpty()) {
            throw new FileRefused(
                    "other-format",
                    title().ja() + " のファイルがありません。形式を選び直してください。",
                    "There is no file of the format " + title().en() + ". Choose another format.");
        }
        var remarks = new ArrayList<ImportIssue>();
        var files = open(found, options, remarks);
        if (found == members.found()) {
            others(members.others(), remarks);
        }
        return new JoinedTables(files, remarks);
    }

    private List<JoinedTables.Part> open(
            List<Member> members, OpenOptions options, List<ImportIssue> remarks)
            throws IOException {
        var files = new ArrayList<JoinedTables.Part>();
        FileRefused first = null;
        try {
            for (var member : members) {
                try {
                    files.add(new JoinedTables.Part(member.place(), open(member, options)));
                } catch (FileRefused e) {
                    first = first == null ? e : first;
                    remarks.add(unread(member.place(), e.sentence()));
                }
            }
            if (files.isEmpty() && first != null) {
                throw first;
            }
            return files;
        } catch (IOException | RuntimeException e) {
            JoinedTables.close(files);
            throw e;
        }
    }

    private static ImportIssue unread(String place, Text why) {
        return new ImportIssue("file-not-read", Severity.WARNING, null, place, why);
    }

    private static void others(List<String> places, List<ImportIssue> remarks) {
        if (!places.isEmpty()) {
            var named = String.join(", ", places.subList(0, Math.min(NAMED, places.size())));
            var more = places.size() > NAMED ? " …" : "";
            remarks.add(
                    ImportIssue.info(
                                    "other-files",
                                    0,
                                    "ほかの形式のファイル " + places.size() + " 件は読みません: " + named + more,
                                    places.size()
                                            + " files of other formats are not read: "
                                            + named
                                            + more)
                            .ofFile());
        }
    }
}
