/** Slack's sign of what one person alone can see. */
export const Eye = () => (
  <svg
    viewBox="0 0 20 20"
    width={14}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.6}
    aria-hidden
  >
    <path d="M1.5 10s3-6 8.5-6 8.5 6 8.5 6-3 6-8.5 6-8.5-6-8.5-6z" />
    <circle cx={10} cy={10} r={2.6} />
  </svg>
);
