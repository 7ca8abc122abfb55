/** Visitors who register over HTTP at a rate of their own, whatever the platform does, and what they were answered. */
@NullMarked
package kr.madang.load.client;

import org.jspecify.annotations.NullMarked;
