/** What users can do, done as they do it, against an engine. */
@NullMarked
package io.alces.it;

import org.jspecify.annotations.NullMarked;
