package io.alces.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a proxy, and the calls that met them. Thread-safe: calls are numbered in the order they arrive. */
final class FaultScript {
    private final List<FaultRule> rules = new ArrayList<>();
    private final List<FaultRule> unused = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<ProxiedCall> calls = new ArrayList<>();

    synchronized void add(FaultRule rule) {
        rule.fault().requireFits(rule.operation());
        rules.add(0, rule);
        unused.add(rule);
    }

    /** Counts and records a call, and says what happens to it; nothing if it is forwarded. */
    synchronized Optional<Fault> next(String operation) {
        int index = counts.merge(operation, 1, Integer::sum) - 1;
        Optional<FaultRule> rule =
                rules.stream().filter(each -> each.matches(operation, index)).findFirst();
        rule.ifPresent(unused::remove);
        Optional<Fault> fault = rule.map(FaultRule::fault);
        calls.add(new ProxiedCall(operation, index, fault.map(Fault::toString).orElse(ProxiedCall.FORWARDED)));
        return fault;
    }

    synchronized List<ProxiedCall> calls() {
        return List.copyOf(calls);
    }

    synchronized List<String> unused() {
        return unused.stream().map(FaultRule::toString).toList();
    }

    synchronized void reset() {
        rules.clear();
        unused.clear();
        counts.clear();
        calls.clear();
    }
}
