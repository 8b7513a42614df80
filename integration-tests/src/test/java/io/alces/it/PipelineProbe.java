package io.alces.it;

import io.alces.error.StaleItemException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by what came of an operation whether a step was part of it, in the words of the table. */
@FunctionalInterface
interface PipelineProbe {
    String YES = "yes";
    String NO = "–";

    String observed(Function<PipelineSituation, PipelineTrace> traces);

    private static PipelineProbe usual(Predicate<PipelineTrace> happened) {
        return traces -> yes(happened.test(traces.apply(PipelineSituation.USUAL)));
    }

    private static String yes(boolean happened) {
        return happened ? YES : NO;
    }

    /** Whether the operation gives a permit that only the step makes so. */
    static PipelineProbe gives(Predicate<Permit> filled) {
        return usual(trace -> trace.permit().filter(filled).isPresent());
    }

    /** Whether the operation gives an item, or part of one, that only the step makes so. */
    static PipelineProbe givesPart(Predicate<PermitView> seen) {
        return usual(trace -> trace.views().stream().anyMatch(seen));
    }

    static PipelineProbe shows(PipelineEvent event) {
        return usual(trace -> trace.has(event));
    }

    /** Of what listeners are told, by the last word of the event. */
    static PipelineProbe tells(PipelineEvent... events) {
        return traces -> {
            String told = Stream.of(events)
                    .filter(traces.apply(PipelineSituation.USUAL)::has)
                    .map(event -> event.name()
                            .substring(event.name().lastIndexOf('_') + 1)
                            .toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return told.isEmpty() ? NO : told;
        };
    }

    static PipelineProbe refuses(PipelineSituation situation) {
        return traces -> yes(traces.apply(situation).isRefused());
    }

    static PipelineProbe refusesBy(PipelineEvent validation) {
        return traces -> {
            PipelineTrace trace = traces.apply(PipelineSituation.INVALID);
            return yes(trace.isRefused() && trace.has(validation));
        };
    }

    static PipelineProbe countsVersions() {
        return usual(trace -> trace.permit()
                .map(Permit::version)
                .filter(version ->
                        version == 1 + trace.before().map(Permit::version).orElse(0L))
                .isPresent());
    }

    static PipelineProbe comparesVersions() {
        return traces -> {
            PipelineTrace trace = traces.apply(PipelineSituation.STALE);
            boolean isDoneAgain = Collections.frequency(trace.events(), PipelineEvent.CHANGED_BY_FUNCTION) == 2
                    && trace.failure().isEmpty();
            return isDoneAgain ? "repeats" : yes(trace.isFailedBy(StaleItemException.class));
        };
    }

    /** Whether an expired item makes no difference, where another one does. */
    static PipelineProbe missesExpired() {
        return traces -> {
            List<Object> absent = traces.apply(PipelineSituation.ABSENT).outcome();
            return yes(absent.equals(traces.apply(PipelineSituation.EXPIRED).outcome())
                    && !absent.equals(traces.apply(PipelineSituation.PRESENT).outcome()));
        };
    }

    /** Whether the operation gives a permit that is equal to what a get gives, before it or after it. */
    static PipelineProbe givesAsGet() {
        return traces -> {
            PipelineTrace trace = traces.apply(PipelineSituation.USUAL);
            boolean isNew = trace.permit().isPresent() && trace.permit().equals(trace.after());
            boolean isOld = trace.permit().isPresent() && trace.permit().equals(trace.before());
            if (isNew && isOld) {
                return YES;
            }
            return isNew ? "new" : isOld ? "old" : NO;
        };
    }
}
