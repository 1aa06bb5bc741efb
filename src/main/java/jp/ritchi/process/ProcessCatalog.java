package jp.ritchi.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All processes in the order of their ids; two never share an id, and each has one output. */
@Component
class ProcessCatalog {
    private final Map<String, DescribedProcess> byId = new TreeMap<>();

    ProcessCatalog(List<DescribedProcess> processes) {
        for (DescribedProcess process : processes) {
            if (process.outputs().size() != 1) {
                throw new IllegalStateException(process.id() + " does not have one output");
            }
            if (byId.put(process.id(), process) != null) {
                throw new IllegalStateException("Two processes are called " + process.id());
            }
        }
    }

    List<DescribedProcess> list() {
        return List.copyOf(byId.values());
    }

    DescribedProcess get(String id) {
        var process = byId.get(id);
        if (process == null) {
            throw ProcessProblems.noSuchProcess();
        }
        return process;
    }

    /** A process that runs as a job. */
    LongProcess getLong(String id) {
        if (get(id) instanceof LongProcess process) {
            return process;
        }
        throw ProcessProblems.noSuchProcess();
    }
}
