import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Picture as Drawing } from '../../logic/plan-picture';

const useStyles = makeStyles({
  picture: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: 'auto',
    // A sheet is white paper in every theme, as it is in Excel.
    backgroundColor: '#ffffff',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "SimSun, 'Songti SC', 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif",
    forcedColorAdjust: 'none',
  },
});

/** Renders a drawing; its name stands beside it as text. */
export const Picture = memo(function Picture({ drawing }: { readonly drawing: Drawing }) {
  const styles = useStyles();
  const { width, height, shapes, lines, ink, texts } = drawing;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      {shapes.map(({ fill, path }) => (
        <path key={fill} d={path} fill={fill} />
      ))}
      <path d={lines.path} fill="none" stroke={lines.stroke} strokeWidth={lines.width} />
      {texts.map(({ x, y, size, bold, anchor, text }) => (
        <text
          key={`${x} ${y}`}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={bold ? 700 : undefined}
          textAnchor={anchor}
          fill={ink}
        >
          {text}
        </text>
      ))}
    </svg>
  );
});
