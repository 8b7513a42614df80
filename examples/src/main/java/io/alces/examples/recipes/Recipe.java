package io.alces.examples.recipes;

import io.alces.examples.models.Atlas;

/** A question, and the few lines of Alces that answer it. */
public interface Recipe {

    /** The question as people would ask it. */
    String question();

    /** Asks DynamoDB, and prints what it says. */
    void answer(Atlas atlas, Report report);
}
