/** The expo in figures over HTTP. */
@NullMarked
package kr.madang.insight.web;

import org.jspecify.annotations.NullMarked;
