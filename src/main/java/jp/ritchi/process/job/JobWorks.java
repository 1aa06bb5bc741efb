package jp.ritchi.process.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The kinds of work that this service knows how to do; it claims no other. */
@Component
class JobWorks {
    private final Map<String, JobWork> byId = new TreeMap<>();

    JobWorks(List<JobWork> works) {
        for (JobWork work : works) {
            if (byId.put(work.id(), work) != null) {
                throw new IllegalStateException("Two kinds of work are called " + work.id());
            }
        }
    }

    Collection<String> ids() {
        return byId.keySet();
    }

    JobWork get(String id) {
        var work = byId.get(id);
        if (work == null) {
            throw new IllegalStateException("No work is called " + id);
        }
        return work;
    }

    /**
     * Removes what a job has stored; work that is not known any more has taken its tables along.
     */
    void discard(String work, UUID job) {
        var known = byId.get(work);
        if (known != null) {
            known.discard(job);
        }
    }
}
