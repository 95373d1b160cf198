const HtmlWebpackPlugin = require('html-webpack-plugin');

module.exports = {
  mode: 'production',
  entry: './src/index.tsx',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } }] },
  output: { clean: true, filename: '[name].[contenthash].js' },
  plugins: [new HtmlWebpackPlugin({ template: './src/index.html' })],
  // The element bundles React and exceeds webpack's default size limits.
  performance: { maxAssetSize: 400_000, maxEntrypointSize: 600_000 },
};
