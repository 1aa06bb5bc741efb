package jp.ritchi.ingest.run;

import java.util.Locale;
import java.util.Set;
import jp.ritchi.text.Text;

/**
 * Where an import stands. In some states a process works on it; from those it comes back to rest
 * when the work is stopped or the process dies.
 */
public enum RunState {
    RECOGNISING("判別中", "being recognised"),
    RECOGNISED("設定待ち", "waiting for settings"),
    CHECKING("確認中", "being checked"),
    CHECKED("確認済み・未反映", "checked, not committed"),
    COMMITTING("反映中", "being committed"),
    COMMITTED("反映済み", "committed"),
    UNDOING("取消し中", "being undone"),
    UNDONE("取消し済み", "undone"),
    /** The file cannot be used. */
    REFUSED("取り込めません", "refused"),
    /** Given up by a person, or by nobody for too long. */
    CANCELLED("中止", "cancelled"),
    /** The service could not even recognise the file. */
    FAILED("失敗", "failed");

    private static final Set<RunState> WORKING = Set.of(RECOGNISING, CHECKING, COMMITTING, UNDOING);
    private static final Set<RunState> WAITING = Set.of(RECOGNISED, CHECKED);

    private final Text title;

    RunState(String ja, String en) {
        title = new Text(ja, en);
    }

    public Text title() {
        return title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether a process works on it. */
    public boolean isWorking() {
        return WORKING.contains(this);
    }

    /** Whether a person has to decide how it goes on; only then are its files kept. */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }

    /** Where work that did not come to its end leaves the run. */
    RunState fallback() {
        return switch (this) {
            case RECOGNISING -> FAILED;
            case CHECKING -> RECOGNISED;
            case COMMITTING -> CHECKED;
            case UNDOING -> COMMITTED;
            default -> this;
        };
    }
}
