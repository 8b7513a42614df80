package io.alces.it;

import static io.alces.it.PipelineProbe.comparesVersions;
import static io.alces.it.PipelineProbe.countsVersions;
import static io.alces.it.PipelineProbe.gives;
import static io.alces.it.PipelineProbe.givesAsGet;
import static io.alces.it.PipelineProbe.givesPart;
import static io.alces.it.PipelineProbe.missesExpired;
import static io.alces.it.PipelineProbe.refuses;
import static io.alces.it.PipelineProbe.refusesBy;
import static io.alces.it.PipelineProbe.shows;
import static io.alces.it.PipelineProbe.tells;

import java.util.List;

/**
 * A row of the table: a step of the pipeline, and by what it is seen to happen.
 *
 * @param header as the table has it
 */
record PipelineStep(String header, PipelineProbe probe) {

    /** All steps in their order. */
    static final List<PipelineStep> ALL = List.of(
            new PipelineStep(
                    "@Default, @GeneratedValue",
                    gives(permit -> "open".equals(permit.state()) && permit.code() != null)),
            new PipelineStep("@Default(forced = true)", gives(permit -> "alces".equals(permit.source()))),
            new PipelineStep("@CreatedAt", gives(permit -> SetClock.START.equals(permit.created()))),
            new PipelineStep("@UpdatedAt", gives(permit -> SetClock.START.equals(permit.updated()))),
            new PipelineStep("@TimeToLive(after = ..)", gives(permit -> permit.expires() != null)),
            new PipelineStep("@Version, counted", countsVersions()),
            new PipelineStep("@BeforeWrite", shows(PipelineEvent.BEFORE_WRITE)),
            new PipelineStep("@Transform, write", shows(PipelineEvent.TRANSFORM_WRITES)),
            new PipelineStep("@Combine, @Computed", shows(PipelineEvent.COMPUTED)),
            new PipelineStep("Limits of keys", refuses(PipelineSituation.LONG_KEY)),
            new PipelineStep("Limits of items", refuses(PipelineSituation.LONG_INDEX_KEY)),
            new PipelineStep("@ItemSize", refuses(PipelineSituation.LARGE)),
            new PipelineStep("Validation of the item", refusesBy(PipelineEvent.ITEM_VALIDATED)),
            new PipelineStep("Validation of single values", refusesBy(PipelineEvent.VALUES_VALIDATED)),
            new PipelineStep("@BeforeDelete", shows(PipelineEvent.BEFORE_DELETE)),
            new PipelineStep(
                    "Listeners, before",
                    tells(
                            PipelineEvent.TOLD_BEFORE_WRITE,
                            PipelineEvent.TOLD_BEFORE_UPDATE,
                            PipelineEvent.TOLD_BEFORE_DELETE)),
            new PipelineStep("@Version, compared", comparesVersions()),
            new PipelineStep("Expired is absent", missesExpired()),
            new PipelineStep("@Default(onRead = true)", givesPart(view -> "grey".equals(view.shade()))),
            new PipelineStep(
                    "@Transform, read", givesPart(view -> List.of("old", "new").contains(view.title()))),
            new PipelineStep("@AfterRead", shows(PipelineEvent.AFTER_READ)),
            new PipelineStep("@AfterWrite", shows(PipelineEvent.AFTER_WRITE)),
            new PipelineStep(
                    "Listeners, after",
                    tells(
                            PipelineEvent.TOLD_AFTER_WRITE,
                            PipelineEvent.TOLD_AFTER_UPDATE,
                            PipelineEvent.TOLD_AFTER_DELETE)),
            new PipelineStep("Gives what get gives", givesAsGet()));
}
