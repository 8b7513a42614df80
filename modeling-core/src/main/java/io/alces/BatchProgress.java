package io.alces;

/**
 * How far a batch has come, counted in what the caller gave it.
 *
 * @param done how many are processed
 * @param total how many there are
 * @param unprocessed how many of the others were sent, and given back by DynamoDB to be sent again
 */
public record BatchProgress(int done, int total, int unprocessed) {}
