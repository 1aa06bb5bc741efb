package jp.ritchi.process.job;

import jp.ritchi.security.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for jobs.
 *
 * @param account absent for the public
 * @param quotaKey who shares a limit: the account, or for the public the address
 */
public record JobCaller(@Nullable String account, String quotaKey, Clearance clearance) {
    /** An account. */
    public static JobCaller signedIn(String account, Clearance clearance) {
        return new JobCaller(account, "account " + account, clearance);
    }

    /** Somebody of whom only the address is known. */
    public static JobCaller atAddress(String address) {
        return new JobCaller(null, "address " + address, Clearance.PUBLIC);
    }

    /**
     * The service itself; no account has a colon in its name.
     *
     * @param task names the task, of which one at a time is enough
     */
    public static JobCaller service(String task, Clearance clearance) {
        return new JobCaller("service:" + task, "service " + task, clearance);
    }

    boolean isService() {
        return account != null && account.startsWith("service:");
    }
}
