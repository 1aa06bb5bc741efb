package jp.ritchi.ingest.format.member;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.ingest.table.TableFormat;

/**
 * A format whose tables lie in single files. Several files of it in one upload are the tables of
 * one {@link TableFile}; files of other formats are named in a remark.
 */
public abstract class MemberFormat implements TableFormat, MemberKind {
    private static final int NAMED = 8;

    /** Opens one file; {@link Member#title} is the name of a table that has no other. */
    protected abstract TableFile open(Member member, OpenOptions options) throws IOException;

    /**
     * What to tell of a file that is not read.
     *
     * @param others whether other files of the upload are
     */
    protected ImportIssue unread(String place, FileRefused why, boolean others) {
        return new ImportIssue("file-not-read", Severity.WARNING, null, place, why.sentence());
    }

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
        var unread = new LinkedHashMap<String, FileRefused>();
        try {
            for (var member : members) {
                try {
                    files.add(new JoinedTables.Part(member.place(), open(member, options)));
                } catch (FileRefused e) {
                    unread.putIfAbsent(member.place(), e);
                }
            }
            if (files.isEmpty() && !unread.isEmpty()) {
                throw unread.values().iterator().next();
            }
            unread.forEach((place, why) -> remarks.add(unread(place, why, !files.isEmpty())));
            return files;
        } catch (IOException | RuntimeException e) {
            JoinedTables.close(files);
            throw e;
        }
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
