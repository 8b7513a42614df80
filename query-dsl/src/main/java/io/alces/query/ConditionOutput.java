package io.alces.query;

import java.util.List;

/** Where a condition writes itself: to DynamoDB's expression, or to a text for people that holds no values. */
interface ConditionOutput {

    /** Writes what is neither operator nor operand: brackets, commas. */
    void punctuation(String text);

    /** Writes an operator, or the name of a function; DynamoDB limits the number of both. */
    void operator(String text);

    void attribute(Term.Attribute attribute);

    void size(Term.Attribute attribute);

    void value(Term.Value value);

    /** Writes values, of which any may be the one. */
    void candidates(List<Term.Value> values);

    /** Writes {@code low AND high}. */
    void bounds(Term tested, Term.Value low, Term.Value high);

    void raw(RawFragment fragment);

    /** Is told before two attributes are compared with each other. */
    void comparison(Term.Attribute left, Operand operand, Term.Attribute right);
}
