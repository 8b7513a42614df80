package io.alces.schema;

import io.alces.annotation.TimeToLive;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Fills the time to live with a duration from the write. */
final class TimeToLiveFills implements FillFactory {
    /** Far beyond any use, and within the years that times have. */
    private static final Duration LONGEST = Duration.ofDays(365_000);

    @Override
    public Class<? extends Annotation> annotation() {
        return TimeToLive.class;
    }

    @Override
    public boolean isAskedFor(Annotations annotations) {
        return annotations
                .find(TimeToLive.class)
                .map(time -> !time.after().isEmpty() || time.refresh())
                .orElse(false);
    }

    @Override
    public Optional<Fill> create(Property property, Shape shape, String path, Problems problems) {
        TimeToLive time = property.annotations().find(TimeToLive.class).orElseThrow();
        Optional<String> problem = problem(property, time.after());
        problem.ifPresent(text -> problems.add(path, text));
        return problem.isPresent()
                ? Optional.empty()
                : Optional.of(new Fill.TimeToLive(Duration.parse(time.after()), time.refresh()));
    }

    private static Optional<String> problem(Property property, String after) {
        if (after.isEmpty()) {
            return Optional.of("@TimeToLive(refresh = true) has no duration to live; add after, such as \"PT60S\"");
        }
        if (KeyAttributes.isMarked(property.annotations())) {
            return Optional.of(
                    "@TimeToLive(after = ..) is no way to fill a key, which must be known before; remove after");
        }
        if (property.type() instanceof Class<?> type && type.isPrimitive()) {
            return Optional.of("@TimeToLive(after = ..) fills what is absent, which " + type + " never is; use "
                    + Types.name(Types.boxed(type)));
        }
        return durationProblem(after);
    }

    private static Optional<String> durationProblem(String after) {
        try {
            Duration duration = Duration.parse(after);
            boolean isPossible = !duration.isZero() && !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
            return isPossible
                    ? Optional.empty()
                    : Optional.of("@TimeToLive(after = \"" + after
                            + "\") must be more than zero and at most 365000 days; change it");
        } catch (DateTimeParseException noDuration) {
            return Optional.of(
                    "@TimeToLive(after = \"" + after + "\") is no duration; write it as \"PT60S\" or \"P30D\"");
        }
    }
}
